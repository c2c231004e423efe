// exercise: 17.9
// title: queueMicrotask refuses at once what cannot be called, and calls without arguments
for (const value of [undefined, 1, {}]) {
  try {
    queueMicrotask(value);
  } catch (error) {
    console.log(error.name, error.code); // expect 1,2,3: TypeError ERR_INVALID_ARG_TYPE
  }
}
queueMicrotask((...args) => console.log(args.length), 1, 2); // expect 4: 0
