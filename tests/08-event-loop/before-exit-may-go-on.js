// exercise: 8.3
// title: what beforeExit starts runs, and then beforeExit comes again
let rounds = 0;
process.on('beforeExit', () => {
  console.log('beforeExit', ++rounds);                                // expect 1: beforeExit 1
  if (rounds < 3) setTimeout(() => console.log('timer', rounds), 1);  // expect 2: timer 1
  // expect 3: beforeExit 2
  // expect 4: timer 2
  // expect 5: beforeExit 3
});
process.on('exit', () => console.log('exit'));                        // expect 6: exit
