// exercise: 16.3
// title: undefined is an argument like any other
function count() {
  console.log(arguments.length);
}
process.nextTick(count, undefined);                // expect 1: 1
process.nextTick(count, undefined, 'x');           // expect 2: 2
process.nextTick(count);                           // expect 3: 0
