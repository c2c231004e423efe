// exercise: 17.3
// title: functions can be thenables; what has a then that is no function is a value
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const show = (name) => [(v) => console.log(name, 'fulfilled', typeof v), (e) => console.log(name, 'rejected', e)];
const f = () => {};
f.then = (resolve) => resolve('from a function');
new P((resolve) => resolve({ then: 5 })).then(...show('object')); // expect 1: object fulfilled object
new P((resolve) => resolve(null)).then(...show('null')); // expect 2: null fulfilled object
new P((resolve) => resolve(undefined)).then(...show('undefined')); // expect 3: undefined fulfilled undefined
new P((resolve) => resolve(f)).then(...show('function')); // expect 5: function fulfilled string
new P((resolve) => resolve({ get then() { throw 'getter'; } })).then(...show('getter')); // expect 4: getter rejected getter
