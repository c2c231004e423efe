// title: The script first
// question: In which order do the three lines come?
// a: first, second, third
// b: first, third, second
// answer: b
// why: setTimeout keeps the function and returns. Nothing that waits can run before the script itself has come to its
// why: end: there is one thread, and the script has it.
// lesson: 6
console.log('first');
setTimeout(() => console.log('second'), 0);
console.log('third');
