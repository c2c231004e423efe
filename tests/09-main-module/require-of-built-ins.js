// exercise: 9.1
// title: require gives the same built-in module under both of its names
console.log(require('events') === require('node:events'));  // expect 1: true
try {
  require('no-such-module');
} catch (error) {
  console.log(error.code);                                  // expect 2: MODULE_NOT_FOUND
}
