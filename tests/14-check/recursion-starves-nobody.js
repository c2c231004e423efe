// exercise: 14.3
// title: an immediate that queues itself again and again lets timers through
let turns = 0;
let fired = false;
function again() {
  if (fired) return console.log('the timer came through');  // expect 1: the timer came through
  if (++turns === 1_000_000) return console.log('a million immediates, and no timer');
  setImmediate(again);
}
setImmediate(() => {
  setTimeout(() => {
    fired = true;
  }, 1);
  again();
});
