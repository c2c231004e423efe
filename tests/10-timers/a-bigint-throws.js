// exercise: 10.1
// title: a BigInt is no delay: it throws, as in any sum of BigInts and numbers
try {
  setTimeout(() => console.log('never'), 5n);
} catch (error) {
  console.log(error.name);  // expect 1: TypeError
}
