// exercise: 10.8
// title: a cleared timer stays cleared, also after refresh
const timer = setTimeout(() => console.log('never'), 2);
clearTimeout(timer);
timer.refresh();
setTimeout(() => console.log('other'), 20);  // expect 1: other
