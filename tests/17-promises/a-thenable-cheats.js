// exercise: 17.3
// title: a thenable that calls both, twice, and throws has its first word
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const cheat = {
  then(resolve, reject) {
    resolve('first'); // expect 1: fulfilled first
    reject('second');
    resolve('third');
    throw new Error('fourth');
  },
};
const thrower = { then() { throw new Error('thrown'); } }; // expect 2: rejected thrown
for (const thenable of [cheat, thrower]) {
  new P((resolve) => resolve(thenable)).then((v) => console.log('fulfilled', v), (e) => console.log('rejected', e.message));
}
