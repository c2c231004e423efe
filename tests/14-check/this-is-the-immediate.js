// exercise: 14.4
// title: inside the callback `this` is the Immediate
const immediate = setImmediate(function () {
  console.log(this === immediate);                          // expect 1: true
}, 1);
const other = setImmediate(function () {
  console.log(this === other, this.constructor.name);       // expect 2: true Immediate
});
