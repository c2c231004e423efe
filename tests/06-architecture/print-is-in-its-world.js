// exercise: 6.1
// title: the world of a script has print
// oracle: none (real Node has no print)
console.log(typeof print);  // expect 1: function
