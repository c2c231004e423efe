// exercise: 14.4
// title: what is given after the callback is passed to it, as it is
setImmediate((...args) => console.log(args.length, args.join()), 1, 'two', [3, 4]);     // expect 1: 3 1,two,3,4
setImmediate((...args) => console.log(args.length));        // expect 2: 0
setImmediate((...args) => console.log(args.length), undefined);                         // expect 3: 1
setImmediate((first) => console.log(Array.isArray(first)), 'no array');                 // expect 4: false
