// exercise: 10.2
// title: timers of one duration fire in the order in which they were made
for (const name of ['a', 'b', 'c']) setTimeout(() => console.log(name), 5);
// expect 1: a
// expect 2: b
// expect 3: c
