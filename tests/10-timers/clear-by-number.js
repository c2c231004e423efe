// exercise: 10.8
// title: clearTimeout takes the timer's number, as number or string
const a = setTimeout(() => console.log('a'), 2);
const b = setTimeout(() => console.log('b'), 2);
clearTimeout(+a);
clearTimeout(`${b}`);
setTimeout(() => console.log('c'), 2);  // expect 1: c
