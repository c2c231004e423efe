// exercise: 10.2
// title: a shorter timer made later does not wait for a longer one
const timers = [];
for (const delay of [60_000, 50_000]) timers.push(setTimeout(() => console.log('a minute'), delay));
setTimeout(() => {
  console.log('short');  // expect 1: short
  timers.forEach(clearTimeout);
}, 5);
