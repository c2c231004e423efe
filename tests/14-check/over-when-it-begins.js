// exercise: 14.4
// title: when its callback begins an immediate is over: it keeps nothing alive any more
const immediate = setImmediate(() => {
  console.log(immediate.hasRef());                          // expect 2: false
  console.log(immediate.ref().hasRef());                    // expect 3: false
});
console.log(immediate.hasRef());                            // expect 1: true
