// title: Two queues before the loop
// question: All three functions wait for the script's end. Who comes first?
// a: promise, tick, timer
// b: timer, tick, promise
// c: tick, promise, timer
// answer: c
// why: When the script ends, Node first empties its queue of ticks, then V8's queue of microtasks, where promises
// why: wait. Only then does the loop begin, and with it the timers.
// lesson: 16
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('promise'));
process.nextTick(() => console.log('tick'));
