// title: Ticks do not wait for turns
// question: A tick that asks for another tick, three times over. Does the timer come in between?
// a: tick 1, timer, tick 2, tick 3
// b: tick 1, tick 2, tick 3, timer
// answer: b
// why: The queue of ticks is emptied completely, with what is added meanwhile, before the loop goes on. Ticks without
// why: end would keep the loop from ever turning: that is called starvation.
// lesson: 16
function tick(n) {
  console.log(`tick ${n}`);
  if (n < 3) process.nextTick(tick, n + 1);
}
setTimeout(() => console.log('timer'), 0);
process.nextTick(tick, 1);
