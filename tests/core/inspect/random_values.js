// 3,000 random values, each inspected with random options. The same seed gives the same values on every runtime;
// another seed may be given as an argument. Every line is [number, options, text] as JSON.
'use strict';

const util = require('util');

const kCount = 3000;
let state = Number(process.argv[2] ?? 18);

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

const letters = ['a', 'b', 'Z', '0', ' ', "'", '"', '`', '\\', '\n', '\t', '\x1b', '\x7f', '\x85', 'é', '字', '😀', '\ud83d',
  '\udc00', '${', '-', '_', '\u200b', '\u0301'];
const text = (longest) => times(below(longest + 1), () => oneOf(letters)).join('');
const numbers = [0, -0, 1, -1, 1.5, 123456.789, -1234567, 1e21, 1e-7, NaN, Infinity, -Infinity, 2 ** 53, 0.1 + 0.2, 1000, 999.1234];
const names = ['a', 'b', 'key', 'long_property_name', 'with space', '0', '12', '-1', 'é', "it's", '', '__x__', 'A1', '$d'];

const primitives = [
  () => oneOf(numbers), () => below(1000), () => text(6), () => text(40), () => oneOf([true, false, null, undefined]),
  () => BigInt(below(1e9)) * 1234567n, () => oneOf([Symbol('s'), Symbol(), Symbol('two words'), Symbol('line\nbreak'), Symbol.iterator]),
  () => 'word '.repeat(below(30)), () => `line\n`.repeat(below(8)),
];

class Plain {
  constructor(fields) {
    Object.assign(this, fields);
  }
}
class Child extends Plain {}
class ListOf extends Array {}
class Names extends Map {}
class Group extends Set {}
class Tagged {
  get [Symbol.toStringTag]() {
    return 'Label';
  }
}
class Secret {
  #hidden = 1;
  static shared = 2;
  get visible() {
    return this.#hidden;
  }
}

const functions = [() => () => {}, () => function named() {}, () => class {}, () => class Foo {}, () => class Bar extends Plain {},
  () => async () => {}, () => function*gen() {}, () => async function*agen() {}, () => Math.max, () => Object.setPrototypeOf(() => {}, null),
  () => Object.setPrototypeOf(class Nil {}, null), () => ({ method() {} }).method, () => (() => {}).bind(null)];

let shared = [];

function fields(depth) {
  const result = {};
  for (let i = below(6); i > 0; i--) {
    const key = random() < 0.1 ? Symbol(oneOf(names)) : oneOf(names);
    const how = random();
    const inside = value(depth + 1);
    const descriptor = { configurable: true, enumerable: how > 0.05 };
    if (how < 0.08) Object.defineProperty(result, key, { ...descriptor, get: () => inside });
    else if (how < 0.1) Object.defineProperty(result, key, { ...descriptor, set() {} });
    else if (how < 0.12) Object.defineProperty(result, key, { ...descriptor, get: () => inside, set() {} });
    else Object.defineProperty(result, key, { ...descriptor, value: inside, writable: true, enumerable: how > 0.16 });
  }
  return result;
}

function elements(depth) {
  const same = random() < 0.5 ? oneOf(primitives) : undefined;
  const length = random() < 0.3 ? below(120) : below(9);
  return times(length, () => (same === undefined ? value(depth + 1) : same()));
}

// Node 18 takes a proxy for revoked when property 0 of its target is null. That is a mistake we do not repeat.
const proxyOf = (target, handler) => new Proxy(target[0] === null ? {} : target, handler);

const objects = [
  (d) => fields(d), (d) => fields(d), (d) => fields(d),
  (d) => elements(d), (d) => elements(d), (d) => elements(d),
  (d) => Object.assign(elements(d), { extra: value(d + 1), '-1': 2 }),
  (d) => {
    const holes = elements(d);
    for (let i = below(6); i > 0; i--) delete holes[below(holes.length)];
    return holes;
  },
  (d) => Object.assign(Object.create(null), fields(d)),
  (d) => new Plain(fields(d)), (d) => new Child(fields(d)), () => new Secret(), (d) => Object.assign(new Tagged(), { inside: fields(d) }),
  (d) => ListOf.from(elements(d)), (d) => new Group(elements(d)), (d) => new Names([[value(d + 1), value(d + 1)]]),
  (d) => new Set(elements(d)), (d) => new Map(times(below(5), () => [value(d + 1), value(d + 1)])),
  (d) => new Map(times(below(4), () => [oneOf(names), value(d + 1)])).entries(), (d) => new Set(elements(d)).values(),
  (d) => elements(d)[Symbol.iterator](), () => 'abc'[Symbol.iterator](), () => 'abc'.matchAll(/b/g),
  (d) => Object.assign(oneOf(functions)(), random() < 0.3 ? fields(d) : {}),
  () => new Date(below(1e12)), () => new Date(NaN), () => /a[b]\/c/giu, () => Object.assign(/x/, { extra: 1 }),
  () => Object(oneOf(primitives)() ?? 1), (d) => Object.assign(Object('str'), { extra: value(d + 1) }),
  () => new Uint8Array(below(130)).map(() => below(256)), () => Float64Array.from(times(below(9), () => oneOf(numbers))),
  () => BigInt64Array.from(times(below(5), () => BigInt(below(1e6)))), () => new Int16Array(0),
  () => new Uint8Array(times(below(70), () => below(256))).buffer, () => new DataView(new ArrayBuffer(below(4))),
  (d) => Promise.resolve(value(d + 1)), () => new Promise(() => {}), () => new WeakMap(), () => new WeakSet([Plain]),
  () => (function*g() {})(), () => (async function*g() {})(), () => (function() { return arguments; })(1, text(5)),
  (d) => proxyOf(object(d + 1), {}), (d) => proxyOf(fields(d), { get: () => 1, ownKeys: () => [] }), () => new Proxy(() => {}, {}),
  () => Object.create({}), () => Object.create(Object.create(null)), () => Object.create(Plain.prototype), () => Plain.prototype, () => Child.prototype,
  () => Object.setPrototypeOf([1, 2], null), () => Object.setPrototypeOf(new Map([[1, 2]]), null), () => Object.setPrototypeOf(new Date(0), null),
  () => Object.setPrototypeOf(new Set([1]), null), () => Object.setPrototypeOf(/q/, null), () => Object.setPrototypeOf(new Uint8Array(2), null),
  () => ({ [Symbol.toStringTag]: oneOf(['T', 'Object', '']) }), () => ({ constructor: oneOf([1, null, 'x', {}, class Fake {}]) }),
  () => Object.create(oneOf([Math, JSON, Reflect, Atomics])),
  () => ({ [util.inspect.custom]: (depth, options) => `custom ${depth} ${options.compact}\nsecond line` }),
  (d) => ({ [util.inspect.custom]: () => fields(d) }), (d) => ({ [util.inspect.custom]: (depth, options, inspect) => inspect(fields(d), options) }),
  () => oneOf(shared), () => oneOf(shared),
];

// Objects that were made before may come again, and so may one that this one stands in: cycles.
function object(depth) {
  const made = oneOf(objects)(depth) ?? {};
  if (shared.length < 8) shared.push(made);
  if (random() < 0.15 && Object.isExtensible(made) && !ArrayBuffer.isView(made)) {
    try {
      made.again = oneOf(shared);
    } catch {
      // A boxed or frozen thing may refuse.
    }
  }
  return made;
}

function value(depth) {
  return depth > 4 || random() < 0.45 ? oneOf(primitives)() : object(depth);
}

const choices = {
  depth: [0, 1, 3, 5, null, Infinity, -1], colors: [true], showHidden: [true], customInspect: [false], showProxy: [true],
  maxArrayLength: [0, 1, 3, null, Infinity], maxStringLength: [0, 1, 10, null], breakLength: [1, 20, 40, 60, 120, Infinity],
  compact: [true, false, 0, 1, 2, 5], sorted: [true, (a, b) => (a < b ? 1 : -1)], getters: [true, 'get', 'set'], numericSeparator: [true],
};

function randomOptions() {
  const options = {};
  for (const name of Object.keys(choices)) if (random() < 0.2) options[name] = oneOf(choices[name]);
  return options;
}

for (let i = 0; i < kCount; i++) {
  shared = [];
  const subject = object(0);
  const options = randomOptions();
  let shown;
  try {
    shown = util.inspect(subject, options);
  } catch (error) {
    shown = `throws ${error}`;
  }
  console.log(JSON.stringify([i, { ...options, sorted: String(options.sorted) }, shown]));
}
