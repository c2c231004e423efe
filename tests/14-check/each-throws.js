// exercise: 14.7
// title: every immediate of a turn may throw
process.on('uncaughtException', (error) => console.log(error.message));
const thrower = (name) => () => {
  throw new Error(name);
};
setImmediate(thrower('a'));                                 // expect 1: a
setImmediate(thrower('b'));                                 // expect 2: b
setImmediate(thrower('c'));                                 // expect 3: c
process.on('exit', () => console.log('exit'));              // expect 4: exit
