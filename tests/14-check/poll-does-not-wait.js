// exercise: 14.1
// title: poll does not wait for events while immediates are queued
// Where it does, it wakes up when the timer is due, and the timer comes before the second immediate.
const timer = setTimeout(() => console.log('timer'), 3000);
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  setImmediate(() => {
    console.log('second');                                  // expect 2: second
    clearTimeout(timer);
  });
});
