// exercise: 10.8
// title: what could be turned into a timer's number clears nothing, and throws nothing
const timer = setTimeout(() => console.log('fired'), 5);  // expect 2: fired
const number = +timer;
for (const thing of [[number], { toString: () => `${number}` }, Object.create(null)]) clearTimeout(thing);
console.log(timer._destroyed);                            // expect 1: false
