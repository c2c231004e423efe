// exercise: 10.6
// title: a callback gets its arguments, and the timer as `this`
const timer = setTimeout(function (...args) {
  console.log(args.join(), this === timer);  // expect 1: x,y true
}, 1, 'x', 'y');
