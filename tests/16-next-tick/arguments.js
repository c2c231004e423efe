// exercise: 16.3
// title: the callback gets the arguments, however many
function show(...args) {
  console.log(args.length, args.join());
}
process.nextTick(show);                            // expect 1: 0 
process.nextTick(show, 'a');                       // expect 2: 1 a
process.nextTick(show, 'a', 'b');                  // expect 3: 2 a,b
process.nextTick(show, 1, 2, 3, 4, 5, 6, 7);       // expect 4: 7 1,2,3,4,5,6,7
