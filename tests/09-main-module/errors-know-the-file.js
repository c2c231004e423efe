// exercise: 9.1
// title: the wrapper knows the file: an error names it, with line and column
const [, place] = new Error().stack.split('\n');
console.log(place.includes(`${__filename}:3:19`));  // expect 1: true
