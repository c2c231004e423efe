// title: What keeps a process alive
// question: The timer is unref'd. What does the process print before it ends?
// a: end of script, timer
// b: end of script
// answer: b
// why: A process lives as long as something holds it: a ref'd handle or a request under way. An unref'd timer does
// why: not, so the loop had nothing to wait for and the process ended, a second before the timer was due.
// lesson: 8
setTimeout(() => console.log('timer'), 1000).unref();
console.log('end of script');
