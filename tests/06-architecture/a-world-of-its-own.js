// exercise: 6.1
// title: a script finds JavaScript's own classes
// oracle: none (at the top of a module of Node's `this` is module.exports; here a script runs)
console.log(typeof Object, typeof Promise, typeof WebAssembly);  // expect 1: function function object
console.log([3, 1, 2].sort().join());                            // expect 2: 1,2,3
console.log(globalThis === this || typeof this);                 // expect 3: true
