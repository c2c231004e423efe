// title: A timer is a promise of "not before"
// question: The timer is due after 10 ms, and the script is busy for 60. When does the callback run?
// a: on time
// b: late
// answer: b
// why: Nobody interrupts a running function. The timer was due after 10 ms, the loop came to it when the script let go.
// lesson: 10
const began = Date.now();
setTimeout(() => console.log(Date.now() - began < 50 ? 'on time' : 'late'), 10);
while (Date.now() - began < 60);
