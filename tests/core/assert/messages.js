// What failing assertions say: the error's message, its other properties, and how it is printed. Every line is JSON.
// Not compared: how an error prints a string of more than 512 characters as its `actual`. Node 18 leaves out the first
// 512 of them, we leave out the rest.
'use strict';

const assert = require('assert');
const util = require('util');

process.on('warning', ({ name, code, message }) => console.log(JSON.stringify(['warning', name, code, message])));

const withoutFrames = (text) => `${text}`.split('\n').filter((line) => !/^\s+at /.test(line)).join('\n');

function describe(error) {
  if (!(error instanceof Error)) return ['thrown', util.inspect(error)];
  const printed = error.stack === undefined ? undefined : withoutFrames(error.stack);
  // V8's own errors hold their text; only those of assertions are looked at to the bottom.
  if (error.code !== 'ERR_ASSERTION') return [error.name, error.code, error.message, printed];
  return [withoutFrames(error.message), error.generatedMessage, error.operator, Object.keys(error), withoutFrames(error), printed,
    withoutFrames(util.inspect(error.actual, { depth: 0 })), withoutFrames(util.inspect(error.expected, { depth: 0 })), withoutFrames(util.inspect(error))];
}

function attempt(what, run) {
  let result;
  try {
    const value = run();
    result = ['passes', value === undefined];
  } catch (error) {
    result = describe(error);
  }
  console.log(JSON.stringify([what, ...result]));
}

class Own {
  constructor(x) {
    this.x = x;
  }
}
class Failure extends Error {
  constructor(message, extra) {
    super(message);
    this.extra = extra;
  }
}
const lines = (from, to) => Array.from({ length: to - from }, (_, i) => `line ${i + from}`).join('\n');
const range = (n, change = {}) => Object.assign(Array.from({ length: n }, (_, i) => i), change);
const circle = {};
circle.circle = circle;
const error = (Class, message, extra) => Object.assign(new Class(message), { stack: `${Class.name}: ${message}\n    at x (/x.js:1:1)` }, extra);

const values = [undefined, null, 0, -0, 1, NaN, '', 'a', 'abcdef', 'abcdefghijklmnop', 'abcdefghijklmnoq', 'a\nb', 'a\nc', 'x'.repeat(60), `${'x'.repeat(50)}y`,
  lines(0, 5), lines(0, 9), lines(3, 30), true, false, 1n, Symbol('s'), {}, [], [1], [1, 2, 3], [1, 2, 4], [3, 2, 1], { a: 1 }, { a: '1' }, { a: 1, b: [1, 2, { c: 3 }] }, { b: [1, 2, { c: 4 }], a: 1 },
  range(5), range(12), range(12, { 5: 'x' }), range(12, { 0: 'x', 11: 'y' }), range(30, { 29: 'z' }), range(60), range(60, { 3: 'x', 30: 'y' }), range(60).map((i) => -i), range(200, { 100: 1 }),
  new Set([1, { a: 2 }]), new Map([['k', { v: 1 }]]), new Own(1), new Own([1]), Object.create(null), circle, new Date(0), /a/g, function named() {}, () => {}, class Klass {},
  error(Error, 'one'), error(Error, 'two'), error(TypeError, 'one'), error(Error, 'one', { code: 'E' }), new Uint8Array(3), Object('box'), { get g() { return 1; } }, { [util.inspect.custom]: () => 'custom' }, { toString: () => 't' },
  [[[[[1]]]]], 'it\'s "quoted"', { long: 'y'.repeat(90) }, { long: `${'y'.repeat(90)}z` }, [undefined, , null]];
const comparisons = ['equal', 'notEqual', 'deepEqual', 'notDeepEqual', 'deepStrictEqual', 'notDeepStrictEqual', 'strictEqual', 'notStrictEqual'];
values.forEach((left, i) => {
  values.forEach((right, j) => {
    for (const name of comparisons) {
      // All that pass look alike.
      if (i === j || /^not/.test(name) === (i % 9 === j % 9)) attempt([name, i, j], () => assert[name](left, right));
    }
  });
  for (const message of ['given', '', null, undefined, 5, new RangeError('mine'), { not: 'text' }, Symbol.iterator]) {
    attempt(['message', i], () => assert.strictEqual(left, 'other', message));
    attempt(['message', i], () => assert.notDeepEqual(left, left, message));
  }
});
for (const name of comparisons) {
  attempt(name, () => assert[name]());
  attempt(name, () => assert[name](1));
  attempt(name, () => assert.strict[name](1, '1'));
  attempt(name, () => assert.strict[name]([1], [1]));
  attempt(name, () => (0, assert[name])({ a: 1 }, { a: 2 }));
  console.log(JSON.stringify([name, assert[name].name, assert[name].length]));
}

// --- Differences between lists of lines ---

let state = 18;

// mulberry32: small, and equal everywhere.
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const below = (n) => Math.floor(random() * n);
for (let i = 0; i < 600; i++) {
  const a = range(below(80));
  const b = [...a];
  for (let changes = below(5); changes > 0; changes--) {
    const at = below(b.length + 1);
    if (random() < 0.3) b.splice(at, below(8));
    else if (random() < 0.5) b.splice(at, 0, ...range(below(8)).map((x) => x + 100));
    else b[at] = 'changed';
  }
  const make = [(x) => x, (x) => ({ list: x, end: 1 }), (x) => new Set(x), (x) => x.map((y) => ({ y })), (x) => x.map(String).join('\n')][i % 5];
  attempt(['lines', i], () => assert.deepStrictEqual(make(a), make(b)));
}

// --- fail, ok, ifError, match ---

for (const args of [[], [undefined], [null], ['text'], [new TypeError('mine')], [1], ['a', 'b'], ['a', 'b', 'text'], ['a', 'b', undefined, '>'], ['a', 'b', 'text', '>'], ['a', 'b', new TypeError('mine')],
  [undefined, undefined, 'text'], [1, 2, undefined, 'custom', () => {}], [0], [''], [false]]) {
  attempt(['fail', args.length], () => assert.fail(...args));
}
for (const check of [assert, assert.ok, assert.strict, assert.strict.ok]) {
  for (const args of [[0, 'text'], [null, new RangeError('mine')], [false, ''], [NaN, 5], ['', 'x'], [true], [1, 'text'], []]) attempt(['ok', args.length], () => check(...args));
}
for (const value of [null, undefined, 0, false, '', 'text', 1, {}, { message: 'text' }, { message: '' }, { message: 1 }, new Error('bad'), new TypeError(''), Object.create(null), [1], error(Error, 'fixed'), Object.assign(new Error('x'), { stack: 1 })]) {
  attempt(['ifError'], () => assert.ifError(value));
}
(function outer() {
  const made = (function inner() {
    return new Error('below');
  })();
  try {
    assert.ifError(made);
  } catch (thrown) {
    const functions = thrown.stack.split('\n').map((line) => /at (\S+)/.exec(line)?.[1]).filter((name) => /inner|outer/.test(name));
    console.log(JSON.stringify(functions));
  }
})();
for (const [text, pattern] of [['abc', /b/], ['abc', /x/], ['', /^$/], ['a\nb', /^b$/m], [1, /1/], [null, /n/], [undefined, /u/], [{}, /o/], [Symbol('s'), /s/], ['a', 'a'], ['a'], ['abc', /B/gi]]) {
  for (const name of ['match', 'doesNotMatch']) {
    attempt([name], () => assert[name](text, pattern));
    attempt([name], () => assert[name](text, pattern, 'text'));
    attempt([name], () => assert[name](text, pattern, new RangeError('mine')));
  }
}

// --- throws and its like ---

const thrown = [error(Error, 'wrong value'), error(TypeError, 'wrong type', { code: 'E_TYPE', info: { list: [1, 2], nested: { a: 'x' } } }), error(Failure, 'failed', { extra: { a: 1 } }), 'text', 0, null, undefined, {}, { message: 'like', code: 5 }, Symbol('thrown'), error(Error, '')];
const expectations = [undefined, null, Error, TypeError, Failure, Own, class extends Error {}, { Failure: class extends Error {} }.Failure, Object, () => true, () => false, () => {}, (e) => e instanceof Error, function check(e) { return e; }, () => 'text', () => { throw new RangeError('inside'); },
  /wrong/, /^Error: wrong value$/, /none/g, {}, { message: 'wrong value' }, { message: /wrong/ }, { message: /none/ }, { name: 'TypeError', message: 'wrong type' }, { code: 'E_TYPE', info: { list: [1, 2], nested: { a: 'x' } } }, { info: { list: [1, 3] } },
  { code: 'E_TYPE', missing: 1 }, { message: 'wrong value', name: 'Error', code: undefined }, error(Error, 'wrong value'), error(TypeError, 'wrong type'), error(TypeError, 'wrong type', { code: 'E_TYPE' }), new Own(1), [1], { extra: { a: 1 } },
  'text', 'wrong value', 'like', '', 5, true, Symbol('s'), 1n, { code: 5 }, { stack: /x/ }];
for (const value of thrown) {
  const run = () => {
    throw value;
  };
  for (const expected of expectations) {
    for (const name of ['throws', 'doesNotThrow']) {
      attempt([name], () => assert[name](run, expected));
      attempt([name], () => assert[name](run, expected, 'text'));
      attempt([name], () => assert[name](run, expected, new RangeError('mine')));
    }
  }
}
for (const expected of expectations) {
  for (const name of ['throws', 'doesNotThrow']) {
    attempt([name, 'nothing'], () => assert[name](() => {}, expected));
    attempt([name, 'nothing'], () => assert[name](() => {}, expected, 'text'));
  }
}
for (const fn of [undefined, null, 1, 'text', {}, Promise.resolve()]) {
  attempt(['throws'], () => assert.throws(fn));
  attempt(['doesNotThrow'], () => assert.doesNotThrow(fn, Error));
}

// --- AssertionError itself ---

for (const options of [undefined, null, 'text', 1, [], {}, { message: 'text' }, { actual: 1 }, { actual: 1, expected: 2 }, { actual: 1, expected: 2, operator: 'op' }, { actual: [1], expected: [2], operator: 'deepStrictEqual' },
  { message: '' }, { message: null, operator: 'fail' }, { message: 5 }, { message: { toString: () => 'object' } }, { operator: 'notDeepEqual', actual: 1, expected: 1 }, { operator: 'notDeepEqual', actual: ['x'.repeat(2000)], expected: ['x'.repeat(2000)] },
  { operator: 'equal', actual: ['x'.repeat(600)], expected: lines(0, 90) }, { operator: 'partial', actual: circle, expected: circle }, { actual: lines(0, 20), expected: lines(0, 21), operator: 'strictEqual' }]) {
  attempt(['AssertionError'], () => {
    throw new assert.AssertionError(options);
  });
}
attempt(['without new'], () => assert.AssertionError({}));
console.log(JSON.stringify([assert.AssertionError.name, assert.AssertionError.length, Object.getPrototypeOf(assert.AssertionError) === Error,
  assert.strict === require('assert/strict'), assert.strict.strict === assert.strict, assert.strict.equal === assert.strictEqual, assert.strict.AssertionError === assert.AssertionError]));
const absent = new Set(['CallTracker']);
console.log(JSON.stringify(Object.keys(assert).filter((key) => !absent.has(key)).map((key) => [key, assert[key].name, assert[key].length])));

// --- rejects ---

(async () => {
  async function attemptAsync(what, run) {
    let result;
    try {
      result = ['passes', (await run()) === undefined];
    } catch (caught) {
      result = describe(caught);
    }
    console.log(JSON.stringify([what, ...result]));
  }
  for (const value of thrown) {
    for (const expected of expectations) {
      for (const name of ['rejects', 'doesNotReject']) {
        await attemptAsync([name], () => assert[name](Promise.reject(value), expected));
        await attemptAsync([name], () => assert[name](async () => { throw value; }, expected, 'text'));
      }
    }
  }
  for (const name of ['rejects', 'doesNotReject']) {
    for (const expected of expectations) await attemptAsync([name, 'nothing'], () => assert[name](async () => 1, expected));
    for (const wrong of [undefined, 1, {}, { then() {} }, () => 1, () => ({ then() {} }), () => { throw new Failure('at once'); }, { then(ok) { ok(1); }, catch() {} }]) {
      await attemptAsync([name, 'wrong'], () => assert[name](wrong));
    }
  }
})();
