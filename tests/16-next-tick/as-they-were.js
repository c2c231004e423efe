// exercise: 16.3
// title: arguments are what they were when the tick was queued, objects are shared
let number = 1;
const list = ['before'];
process.nextTick((n, l) => console.log(n, l.join()), number, list);    // expect 1: 1 before,after
number = 2;
list.push('after');
