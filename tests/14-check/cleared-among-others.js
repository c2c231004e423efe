// exercise: 14.5
// title: others are still waited for when one is cleared
const a = setImmediate(() => console.log('a'));
setImmediate(() => console.log('b'));                       // expect 1: b
const c = setImmediate(() => console.log('c')).unref();
clearImmediate(c);
clearImmediate(a);
