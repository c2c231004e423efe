// Random programs of promises, each run twice: with V8's promise and with lab:promise. Prints what differs, and how
// many callbacks ran in all.
'use strict';

const LabPromise = require('lab:promise');

// A generator of numbers below n (minimal standard), so that a seed is a program.
function random(seed) {
  let state = seed;
  return (n) => (state = (state * 48271) % 2147483647) % n;
}

// Calls done(log) when nothing more will happen.
function run(Promise, seed, done) {
  const below = random(seed);
  const log = [];
  const settlers = [];
  const promises = [];
  let made = 0;
  const note = (text) => log.length < 400 && log.push(text);

  // What a handler returns or a promise is resolved with.
  function value() {
    switch (below(8)) {
      case 0: return promises[below(promises.length)];
      case 1: return { then(resolve) { note('then'); resolve(below(10)); } };
      case 2: return { then(_, reject) { reject(below(10)); reject(1); } };
      case 3: return { then(resolve) { resolve(promises[below(promises.length)]); throw new Error('too late'); } };
      case 4: return { then() { throw 'thrown'; } };
      case 5: return { get then() { note('get'); return 5; } };
      default: return below(100);
    }
  }

  function make() {
    const id = made++;
    switch (below(4)) {
      case 0: return Promise.resolve(below(100));
      case 1: return Promise.reject(id);
      case 2: return new Promise((resolve, reject) => settlers.push({ resolve, reject }));
      default: return new Promise((resolve, reject) => { (below(3) ? resolve : reject)(value()); resolve(1); if (below(4) === 0) throw id; });
    }
  }

  function handler(id, name) {
    if (below(4) === 0) return undefined;
    return (v) => {
      note(`${id} ${name} ${typeof v === 'object' ? 'object' : String(v)}`);
      if (made < 60 && below(2)) act();
      if (below(5) === 0) throw id;
      return below(2) ? value() : id;
    };
  }

  function act() {
    const id = made++;
    if (settlers.length > 0 && below(3) === 0) {
      const { resolve, reject } = settlers.splice(below(settlers.length), 1)[0];
      (below(3) ? resolve : reject)(value());
      return;
    }
    const from = promises[below(promises.length)];
    promises.push(below(4) ? from.then(handler(id, 'kept'), handler(id, 'failed')) : from.catch(handler(id, 'caught')));
  }

  promises.push(make(), make());
  for (let i = 0; i < 12; i++) {
    if (below(3) === 0) promises.push(make());
    act();
    note(`sync ${i}`);
  }
  setImmediate(() => done(log));
}

process.on('unhandledRejection', () => {});
let callbacks = 0;
let different = 0;

function next(seed) {
  if (seed > 1500) {
    console.log(`${different} differ`);
    console.log(callbacks > 20000 ? 'enough' : `only ${callbacks}`);
    return;
  }
  run(Promise, seed * 7919, (native) => {
    run(LabPromise, seed * 7919, (ours) => {
      callbacks += native.length;
      if (JSON.stringify(native) !== JSON.stringify(ours)) {
        different++;
        const at = native.findIndex((line, i) => line !== ours[i]);
        console.log(`seed ${seed}, line ${at}: ${native[at]} but ${ours[at]}`);
      }
      next(seed + 1);
    });
  });
}
next(1);
