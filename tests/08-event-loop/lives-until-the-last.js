// exercise: 8.1
// title: the process ends when the last of what is alive is done
setTimeout(() => {
  console.log('timer');                                // expect 2: timer
  setImmediate(() => {
    console.log('immediate');                          // expect 3: immediate
    setTimeout(() => console.log('last'), 1);          // expect 4: last
  });
}, 1);
console.log('main');                                   // expect 1: main
process.on('exit', () => console.log('exit'));         // expect 5: exit
