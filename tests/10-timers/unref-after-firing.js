// exercise: 10.7
// title: unref of a timer that has fired takes nothing from the others
const timer = setTimeout(() => {}, 1);
setTimeout(() => {
  console.log(timer.unref().hasRef());             // expect 1: false
  setTimeout(() => console.log('must come'), 20);  // expect 2: must come
}, 10);
