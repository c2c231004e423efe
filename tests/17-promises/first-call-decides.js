// exercise: 17.1
// title: only the first call of resolve or reject counts
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const told = [
  (resolve, reject) => { resolve(1); resolve(2); reject(3); }, // expect 1: fulfilled 1
  (resolve, reject) => { reject(4); resolve(5); reject(6); }, // expect 2: rejected 4
];
for (const executor of told) {
  new P(executor).then((v) => console.log('fulfilled', v), (e) => console.log('rejected', e));
}
