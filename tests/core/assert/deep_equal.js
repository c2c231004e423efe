// Deep equality, loose and strict: each of a list of values with each, and 6,000 random pairs whose second half is
// the first made again, mostly with a small change. Every line is [what, loose, strict] as JSON.
'use strict';

const assert = require('assert');
const util = require('util');

const differ = new RangeError('they differ'); // Thrown as it is: no message must be made.
function compare(what, a, b) {
  const ask = (check) => {
    try {
      return check(a, b, differ) ?? true;
    } catch (error) {
      return error === differ ? false : String(error);
    }
  };
  console.log(JSON.stringify([what, ask(assert.deepEqual), ask(assert.deepStrictEqual)]));
  const others = [ask(assert.notDeepEqual), ask(assert.notDeepStrictEqual), ask(util.isDeepStrictEqual)];
  if (what % 7 === 0) console.log(JSON.stringify(others));
}

class Own {
  constructor(x) {
    this.x = x;
  }
}
class List extends Array {}
class Sub extends Map {}
const symbol = Symbol('s');
const hidden = (object, key, value) => Object.defineProperty(object, key, { value });
const circle = (object, key = 'self') => Object.assign(object, { [key]: object });
const both = () => {
  const a = { name: 'a' };
  const b = { name: 'b', a };
  return Object.assign(a, { b });
};
const error = (Class, message, extra) => Object.assign(new Class(message), extra);
const named = (name) => ({ [name]() {} }[name]);
const f = named('f');
const throwing = { get x() { throw new Error('read'); } };

// Each is made twice, so that no pair is one object.
const makers = [
  () => undefined, () => null, () => 0, () => -0, () => 1, () => NaN, () => '', () => '0', () => '1', () => 'a', () => true, () => false,
  () => 0n, () => 1n, () => symbol, () => Symbol('s'), () => Infinity, () => f, () => named('f'), () => class {},
  () => ({}), () => [], () => [1], () => ['1'], () => [1, 2], () => [2, 1], () => [undefined], () => [null], () => [, ], () => [, 1], () => [1, , ],
  () => [NaN], () => [0], () => [-0], () => [[]], () => [{}], () => new Array(3), () => Object.assign(new Array(3), { 1: undefined }),
  () => Object.assign([1], { x: 1 }), () => Object.assign([1], { x: 2 }), () => Object.assign([], { '-1': 1 }), () => Object.assign([1], { [symbol]: 1 }),
  () => hidden([1], 'x', 1), () => List.of(1), () => Object.setPrototypeOf([1], null), () => ({ 0: 1, length: 1 }), () => (function() { return arguments; })(1),
  () => Object.assign(new Array(1e5), { 99999: 1 }), () => Object.assign(new Array(1e5), { 99998: 1 }), () => Object.assign([, 1], { x: 1 }), () => Object.assign([, 1], { y: 1 }),
  () => ({ a: 1 }), () => ({ a: '1' }), () => ({ a: 2 }), () => ({ b: 1 }), () => ({ a: 1, b: 2 }), () => ({ b: 2, a: 1 }), () => ({ a: undefined }), () => ({ b: undefined }),
  () => ({ a: NaN }), () => ({ a: 0 }), () => ({ a: -0 }), () => ({ a: { b: { c: [1, { d: 1 }] } } }), () => ({ a: { b: { c: [1, { d: '1' }] } } }),
  () => ({ [symbol]: 1 }), () => ({ [symbol]: 2 }), () => ({ [Symbol('s')]: 1 }), () => hidden({}, symbol, 1), () => hidden({}, 'a', 1), () => hidden({ b: 1 }, symbol, 1),
  () => Object.create(null), () => Object.assign(Object.create(null), { a: 1 }), () => Object.create({ a: 1 }), () => new Own(1), () => new Own(2), () => new Own('1'), () => ({ x: 1 }),
  () => ({ get a() { return 1; } }), () => throwing, () => ({ x: 1, get y() { throw new Error('read'); } }),
  () => ({ [Symbol.toStringTag]: 'T' }), () => ({ [Symbol.toStringTag]: 'Array' }), () => hidden({}, Symbol.toStringTag, 'Map'), () => hidden([], Symbol.toStringTag, 'T'),
  () => new Date(0), () => new Date(1), () => new Date(NaN), () => Object.assign(new Date(0), { x: 1 }), () => Object.setPrototypeOf(new Date(0), null), () => hidden({}, Symbol.toStringTag, 'Date'),
  () => /a/, () => /a/g, () => /b/, () => Object.assign(/a/, { lastIndex: 1 }), () => Object.assign(/a/, { x: 1 }), () => Object.setPrototypeOf(/a/, Own.prototype),
  () => error(Error, 'm'), () => error(Error, 'n'), () => error(TypeError, 'm'), () => error(Error, 'm', { code: 1 }), () => error(Error, 'm', { name: 'N' }), () => new Error('m', { cause: 1 }),
  () => new AggregateError([1], 'm'), () => Object.create(Error.prototype), () => ({ message: 'm', name: 'Error' }), () => hidden({ message: 'm', name: 'Error' }, Symbol.toStringTag, 'Error'),
  () => Object(1), () => Object(2), () => Object(0), () => Object(-0), () => Object(NaN), () => Object('a'), () => Object('1'), () => Object(true), () => Object(1n), () => Object(symbol), () => Object.assign(Object(1), { x: 1 }),
  () => Object.assign(Object('a'), { x: 1 }), () => hidden(Object(1), Symbol.toStringTag, 'String'),
  () => new Uint8Array([1, 2]), () => new Uint8Array([1, 3]), () => new Int8Array([1, 2]), () => new Uint8Array(0), () => Object.assign(new Uint8Array([1, 2]), { x: 1 }), () => new Uint8ClampedArray([1, 2]),
  () => new Float32Array([0]), () => new Float32Array([-0]), () => new Float64Array([NaN]), () => new Float64Array([0]), () => new Float64Array([-0]), () => new BigInt64Array([1n]), () => new Uint16Array([513]),
  () => new Uint8Array([1, 2]).buffer, () => new Uint8Array([1, 3]).buffer, () => new ArrayBuffer(0), () => new SharedArrayBuffer(2), () => new SharedArrayBuffer(0), () => Object.assign(new ArrayBuffer(0), { x: 1 }),
  () => new DataView(new ArrayBuffer(2)), () => new DataView(new Uint8Array([0, 1]).buffer), () => new DataView(new ArrayBuffer(3), 1),
  () => new Set(), () => new Set([1]), () => new Set(['1']), () => new Set([1, '1']), () => new Set([1, 2]), () => new Set([2, 1]), () => new Set([{}]), () => new Set([{ a: 1 }]), () => new Set([{ a: '1' }]), () => new Set([[], {}]), () => new Set([{}, []]),
  () => new Set([null]), () => new Set([undefined]), () => new Set([NaN]), () => new Set([true]), () => new Set([1n]), () => new Set([symbol]), () => new Set(['a']), () => new Set([f]), () => new Set([null, undefined]), () => new Set(['', 0]), () => new Set([false, 0n]),
  () => new Set([{ a: 1 }, { a: 1 }]), () => new Set([{ a: 1 }, { a: 2 }]), () => new Set([[1], ['1']]), () => new Set([new Set([1])]), () => new Set([new Set(['1'])]), () => Object.assign(new Set(), { x: 1 }), () => Object.assign(new Set([1]), { x: 1 }),
  () => new Set([1, {}]), () => new Set(['1', {}]), () => new Set([1, {}, null]), () => new Set([true, {}, undefined]),
  () => new Map(), () => new Map([[1, 1]]), () => new Map([['1', 1]]), () => new Map([[1, '1']]), () => new Map([[1, 2], [2, 1]]), () => new Map([[2, 1], [1, 2]]), () => new Map([[{}, 1]]), () => new Map([[{}, '1']]), () => new Map([[{ a: 1 }, { b: 1 }]]),
  () => new Map([[{ a: 1 }, { b: '1' }]]), () => new Map([[null, 1]]), () => new Map([[undefined, 1]]), () => new Map([[undefined, undefined]]), () => new Map([[null, undefined]]), () => new Map([[NaN, 1]]), () => new Map([[symbol, 1]]), () => new Map([[1, 1], ['1', 2]]), () => new Map([[1, 2], ['1', 1]]),
  () => new Map([[true, 1]]), () => new Map([[1, undefined]]), () => new Map([[2, undefined]]), () => new Map([[[], 1], [{}, 2]]), () => new Map([[{}, 2], [[], 1]]), () => new Sub([[1, 1]]), () => Object.assign(new Map(), { x: 1 }), () => new Map([[1, 1], [{}, 1]]), () => new Map([['1', 1], [{}, 1]]),
  () => new WeakMap(), () => new WeakSet(), () => Promise.resolve(1), () => Promise.resolve(2), () => (function*() {})(), () => [1].values(), () => new Map([[1, 1]]).entries(), () => Math, () => JSON, () => globalThis,
  () => new Proxy({}, {}), () => new Proxy([1], {}), () => new Proxy(new Map(), {}), () => new Proxy({ a: 1 }, { ownKeys: () => [] }), () => new Proxy({ a: 1 }, { get: () => 2 }),
  () => circle({}), () => circle({ a: 1 }), () => circle([], 0), () => ({ self: circle({}) }), () => ({ self: { self: circle({}) } }), () => both(), () => both().b, () => Object.assign(circle({}), { again: circle({}) }),
  () => { const set = new Set(); return set.add(set); }, () => { const map = new Map(); return map.set(1, map); }, () => { const map = new Map(); return map.set(map, 1); }, () => new Set([new Set([new Set()])]),
  () => ({ a: { b: 1 }, c: { b: 1 } }), () => { const b = { b: 1 }; return { a: b, c: b }; },
];

// Node 18 takes a hidden symbol for an enumerable one when the other side has one too. We do not repeat that.
const isMistake = (a, b) => [a, b].every((v) => v?.constructor === Object && Object.getOwnPropertySymbols(v).length === 1 && Object.keys(v).length === 0);

makers.forEach((left, i) => {
  makers.forEach((right, j) => {
    const [a, b] = [left(), right()];
    if (i === j || !isMistake(a, b)) compare(i * 1000 + j, a, b);
  });
});

// --- Random pairs ---

let state = Number(process.argv[2] ?? 18);
let changes = 0; // What is left to change in the second of a pair.

// mulberry32: small, and equal everywhere.
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const below = (n) => Math.floor(random() * n);
const oneOf = (list) => list[below(list.length)];
const times = (n, make) => Array.from({ length: n }, make);
const changed = (value, others) => (changes > 0 && random() < 0.08 ? (changes--, oneOf(others)) : (random(), value));

const symbols = [Symbol('a'), Symbol('b')];
const primitives = [0, -0, 1, 2, NaN, '', '0', '1', '2', 'a', 'b', true, false, null, undefined, 0n, 1n, 2n, symbols[0], symbols[1]];
const names = ['a', 'b', 'c', '0', '1', 'x'];
const equalish = new Map([[0, [-0, '', '0', false, 0n]], [1, ['1', true, 1n]], ['1', [1, true, 1n]], [null, [undefined]], [undefined, [null]], [NaN, [NaN, 0]]]);

function primitive() {
  const value = oneOf(primitives);
  return changed(value, equalish.get(value) ?? primitives);
}

function shuffled(list) {
  if (changes > 0 && random() < 0.5) list.reverse();
  else random();
  return list;
}

function fields(depth, target = {}) {
  const entries = times(below(4), () => [random() < 0.1 ? oneOf(symbols) : changed(oneOf(names), names), value(depth + 1)]);
  for (const [key, inside] of shuffled(entries)) {
    const enumerable = changed(random() > 0.05, [false]);
    try {
      Object.defineProperty(target, key, { value: inside, enumerable, configurable: true, writable: true });
    } catch {
      // An element of a typed array.
    }
  }
  return target;
}

const objects = [
  (d) => fields(d), (d) => fields(d), (d) => fields(d, Object.create(null)), (d) => fields(d, new Own(1)),
  (d) => times(below(5), () => value(d + 1)), (d) => times(below(5), () => value(d + 1)), (d) => fields(d, times(below(3), () => value(d + 1))),
  (d) => {
    const list = times(below(6), () => value(d + 1));
    for (let i = below(4); i > 0; i--) delete list[changed(below(6), [0, 1, 2])];
    return list;
  },
  (d) => new Set(shuffled(times(below(6), () => value(d + 1)))), (d) => new Set(shuffled(times(below(6), primitive))),
  (d) => new Map(shuffled(times(below(5), () => [value(d + 1), value(d + 1)]))), (d) => new Map(shuffled(times(below(6), () => [primitive(), primitive()]))),
  (d) => fields(d, new Set(times(below(3), () => value(d + 1)))),
  () => new Date(changed(below(3), [5])), () => new RegExp(changed('a', ['b']), changed('g', ['', 'i'])),
  (d) => fields(d, new (changed(Error, [TypeError]))(changed('m', ['n']))), () => Object(oneOf(primitives.slice(0, 13))),
  () => Uint8Array.from(times(below(4), () => changed(below(3), [1]))), () => Float64Array.from(times(below(3), () => changed(oneOf([0, 1, NaN]), [-0]))),
  () => Uint8Array.from(times(below(3), () => changed(1, [2]))).buffer,
];

function value(depth) {
  if (depth > 3 || random() < 0.4) return primitive();
  const made = oneOf(objects)(depth);
  if (random() < 0.05 && !ArrayBuffer.isView(made)) made.round = made;
  return made;
}

for (let i = 0; i < 6000; i++) {
  const seed = below(2 ** 31);
  const after = state;
  state = seed;
  changes = 0;
  const a = oneOf(objects)(0);
  state = seed;
  changes = i % 4;
  const b = oneOf(objects)(0);
  state = after;
  compare(i, a, b);
}
