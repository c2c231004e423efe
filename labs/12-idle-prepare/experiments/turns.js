// Also on real Node. How often may the loop turn while ten immediates, and then a timer, are waited for?
let turns = 0;
setImmediate(function again() {
  if (++turns < 10) return setImmediate(again);
  console.log('ten immediates:', turns, 'turns');
  setTimeout(() => console.log('one timer, and no immediate meanwhile'), 20);
});
// question: What does an immediate have that the timer has not, so that ten turns pass without waiting?
