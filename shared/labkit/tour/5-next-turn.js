// title: The next turn
// question: An immediate that asks for another immediate. When does the inner one run?
// a: outer, inner, sibling
// b: outer, sibling, inner
// answer: b
// why: A phase runs what was there when it began. What an immediate adds waits until the loop has gone round once more,
// why: so that timers and sockets get their turn in between.
// lesson: 14
setImmediate(() => {
  console.log('outer');
  setImmediate(() => console.log('inner'));
});
setImmediate(() => console.log('sibling'));
