// exercise: 17.3
// title: the then of a thenable is read at once and called in a microtask
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const thenable = {
  get then() {
    console.log('read'); // expect 1: read
    return (resolve) => {
      console.log('called'); // expect 3: called
      resolve('value');
    };
  },
};
new P((resolve) => resolve(thenable)).then((v) => console.log(v)); // expect 5: value
console.log('sync'); // expect 2: sync
queueMicrotask(() => console.log('microtask')); // expect 4: microtask
