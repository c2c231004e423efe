// title: A race
// question: A timer of 0 ms and an immediate, both asked for by the main script. Who wins?
// a: timeout, immediate
// b: immediate, timeout
// answer: a|b
// why: Either! A timeout of 0 counts as 1 ms. If the loop starts before that millisecond is over, the timers phase finds
// why: nothing due, and the check phase, where immediates run, comes first. The odds depend on the machine.
// lesson: 10
setTimeout(() => console.log('timeout'), 0);
setImmediate(() => console.log('immediate'));
