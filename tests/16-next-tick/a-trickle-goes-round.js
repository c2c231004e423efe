// exercise: 16.1
// title: a queue that is emptied each time works for ever
let sum = 0;
let turns = 0;
function turn() {
  for (let i = 1; i <= 7; i++) process.nextTick((n) => { sum += n; }, i);
  if (++turns < 2000) setImmediate(turn);
  else setImmediate(() => console.log(turns, sum));  // expect 1: 2000 56000
}
turn();
