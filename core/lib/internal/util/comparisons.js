// Deep equality, loose (==) and strict (Object.is and equal prototypes): assert.deepEqual, assert.deepStrictEqual and
// util.isDeepStrictEqual.
//
// What an object is decides what is compared: its class by its tag, its contents by its kind, then its own
// enumerable properties. Strict also looks at symbols. Cycles are equal where both sides go round alike.
//
// In Node: lib/internal/util/comparisons.js, https://nodejs.org/docs/latest-v18.x/api/assert.html#assertdeepequalactual-expected-message
'use strict';

const { getOwnNonIndexProperties } = internalBinding('util');
const types = internalBinding('types');

const kOnlyEnumerable = 2; // v8::PropertyFilter
const kSkipSymbols = 16;

const tagOf = (value) => Object.prototype.toString.call(value);
const isEnumerable = (object, key) => Object.prototype.propertyIsEnumerable.call(object, key);
const isObject = (value) => typeof value === 'object' && value !== null;
const isError = (value) => types.isNativeError(value) || value instanceof Error;
const typedArrayPrototype = Object.getPrototypeOf(Uint8Array.prototype);
const typedArrayTag = (value) => Reflect.get(typedArrayPrototype, Symbol.toStringTag, value);

const bothNaN = (a, b) => Number.isNaN(a) && Number.isNaN(b);

function bytesOf(view) {
  return types.isAnyArrayBuffer(view) ? new Uint8Array(view) : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function sameElements(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

// By bits, but for floats when it is loose: there 0 is -0, and NaN is not NaN.
function sameViews(a, b, strict) {
  if (a.byteLength !== b.byteLength) return false;
  if (!strict && (types.isFloat32Array(a) || types.isFloat64Array(a))) return sameElements(a, b);
  return sameElements(bytesOf(a), bytesOf(b));
}

const boxes = ['Number', 'String', 'Boolean', 'BigInt', 'Symbol'];

function sameBoxed(a, b) {
  for (const box of boxes) {
    if (!types[`is${box}Object`](a)) continue;
    if (!types[`is${box}Object`](b)) return false;
    const { valueOf } = globalThis[box].prototype;
    return Object.is(valueOf.call(a), valueOf.call(b));
  }
  return false;
}

const sizeOf = (collection) => Reflect.get(types.isSet(collection) ? Set.prototype : Map.prototype, 'size', collection);

// The kinds whose contents are not their properties. `same` looks at both; `b` is of the kind already.
const kinds = [
  { is: types.isDate, same: (a, b) => Date.prototype.getTime.call(a) === Date.prototype.getTime.call(b) },
  { is: types.isRegExp, same: (a, b) => a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex },
  // Message and name are not enumerable, and matter.
  { is: isError, same: (a, b) => a.message === b.message && a.name === b.name },
  { is: types.isArrayBufferView, views: true, same: (a, b, strict) => typedArrayTag(a) === typedArrayTag(b) && sameViews(a, b, strict) },
  { is: types.isSet, collection: true, same: (a, b) => sizeOf(a) === sizeOf(b) },
  { is: types.isMap, collection: true, same: (a, b) => sizeOf(a) === sizeOf(b) },
  { is: types.isAnyArrayBuffer, same: (a, b) => sameElements(bytesOf(a), bytesOf(b)) },
  { is: types.isBoxedPrimitive, same: sameBoxed },
];

// One comparison: whether it is strict, and the pairs that are being compared further out.
class Comparison {
  // Position of each object on its side's way down; two objects met again are equal when their positions are.
  #left = new Map();
  #right = new Map();
  #position = 0;

  constructor(strict) {
    this.strict = strict;
  }

  equal(a, b) {
    if (a === b) return a !== 0 || !this.strict || Object.is(a, b);
    if (!isObject(a) || !isObject(b)) {
      if (this.strict) return bothNaN(a, b);
      if (isObject(a) || isObject(b)) return false;
      // eslint-disable-next-line eqeqeq
      return a == b || bothNaN(a, b);
    }
    if (this.strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    const tag = tagOf(a);
    if (tag !== tagOf(b)) return false;

    if (Array.isArray(a)) {
      if (!Array.isArray(b) || a.length !== b.length) return false;
      return this.#sameNonIndexKeys(a, b, (keys) => this.#compare(a, b, keys, a.length === 0, () => this.#sameList(a, b)));
    }
    if (tag === '[object Object]') return this.#sameProperties(a, b, true);
    const kind = kinds.find(({ is }) => is(a));
    if (kind === undefined) {
      if (Array.isArray(b) || kinds.some(({ is }) => is(b))) return false;
      return this.#sameProperties(a, b, true);
    }
    if (!kind.is(b) || !kind.same(a, b, this.strict)) return false;
    if (kind.views) return this.#sameNonIndexKeys(a, b, (keys) => this.#compare(a, b, keys, true));
    if (!kind.collection) return this.#sameProperties(a, b, true);
    return this.#sameProperties(a, b, sizeOf(a) === 0, () => (types.isSet(a) ? this.#sameSet(a, b) : this.#sameMap(a, b)));
  }

  // Arrays and views: their elements are no keys.
  #sameNonIndexKeys(a, b, then) {
    const filter = this.strict ? kOnlyEnumerable : kOnlyEnumerable | kSkipSymbols;
    const keys = getOwnNonIndexProperties(a, filter);
    if (keys.length !== getOwnNonIndexProperties(b, filter).length) return false;
    return keys.every((key) => isEnumerable(b, key)) && then(keys);
  }

  #sameProperties(a, b, empty, contents = undefined) {
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length || !keys.every((key) => isEnumerable(b, key))) return false;
    if (this.strict) {
      const symbols = Object.getOwnPropertySymbols(a);
      for (const symbol of symbols) {
        if (isEnumerable(a, symbol) !== isEnumerable(b, symbol)) return false;
        if (isEnumerable(a, symbol)) keys.push(symbol);
      }
      if (Object.getOwnPropertySymbols(b).some((symbol) => isEnumerable(b, symbol) && !isEnumerable(a, symbol))) return false;
    }
    return this.#compare(a, b, keys, empty, contents);
  }

  // The contents and the properties, unless this pair is being compared already.
  #compare(a, b, keys, empty, contents = undefined) {
    if (empty && keys.length === 0) return true;
    const left = this.#left.get(a);
    const right = this.#right.get(b);
    if (left !== undefined && right !== undefined) return left === right;
    this.#left.set(a, this.#position);
    this.#right.set(b, this.#position++);
    const equal = (contents === undefined || contents()) && keys.every((key) => this.equal(a[key], b[key]));
    this.#left.delete(a);
    this.#right.delete(b);
    return equal;
  }

  #sameList(a, b) {
    for (let i = 0; i < a.length; i++) {
      const has = Object.hasOwn(a, i);
      if (has !== Object.hasOwn(b, i)) return false;
      if (has && !this.equal(a[i], b[i])) return false;
      if (!has) return this.#sameSparseList(a, b, i);
    }
    return true;
  }

  // A list with holes may be very long and hold little: only what is there is visited. The keys are compared from
  // the `from`-th on, and those of properties beside the elements are among them.
  #sameSparseList(a, b, from) {
    const keys = Object.keys(a);
    for (let i = from; i < keys.length; i++) {
      if (!Object.hasOwn(b, keys[i]) || !this.equal(a[keys[i]], b[keys[i]])) return false;
    }
    return keys.length === Object.keys(b).length;
  }

  // Members that the other side has as they are need no search. The rest is paired off, each with each.
  #sameSet(a, b) {
    const rest = new Set();
    for (const member of values(a)) {
      if (isObject(member)) {
        rest.add(member);
      } else if (!Set.prototype.has.call(b, member)) {
        if (this.strict || !mayEqualLoosely(member, (other) => Set.prototype.has.call(b, other) && !Set.prototype.has.call(a, other))) return false;
        rest.add(member);
      }
    }
    if (rest.size === 0) return true;
    for (const member of values(b)) {
      const search = isObject(member) || (!this.strict && !Set.prototype.has.call(a, member));
      if (search && !this.#takeEqual(rest, (candidate) => this.equal(candidate, member))) return false;
    }
    return rest.size === 0;
  }

  #sameMap(a, b) {
    const rest = new Set();
    const has = (map, key) => Map.prototype.has.call(map, key);
    const get = (map, key) => Map.prototype.get.call(map, key);
    const fits = (key, item) => has(b, key) && this.equal(item, get(b, key));
    for (const [key, item] of entries(a)) {
      if (isObject(key)) {
        rest.add(key);
      } else if (!fits(key, item)) {
        if (this.strict || !mayEqualLoosely(key, (other) => fits(other, item) && !has(a, other))) return false;
        rest.add(key);
      }
    }
    if (rest.size === 0) return true;
    for (const [key, item] of entries(b)) {
      const search = isObject(key) || (!this.strict && !(has(a, key) && this.equal(get(a, key), item)));
      if (search && !this.#takeEqual(rest, (candidate) => this.equal(key, candidate) && this.equal(item, get(a, candidate)))) return false;
    }
    return rest.size === 0;
  }

  #takeEqual(rest, isEqual) {
    for (const candidate of rest) {
      if (isEqual(candidate)) return rest.delete(candidate);
    }
    return false;
  }
}

// The collections' own iterators, whatever a subclass says.
const values = (set) => Set.prototype.values.call(set);
const entries = (map) => Map.prototype.entries.call(map);

// Whether anything else can be == to this primitive: null and undefined only each other, a symbol or NaN nothing.
function mayEqualLoosely(primitive, otherHas) {
  if (primitive === undefined) return otherHas(null);
  if (primitive === null) return otherHas(undefined);
  if (typeof primitive === 'symbol') return false;
  if (typeof primitive === 'string') return !Number.isNaN(+primitive);
  return !Number.isNaN(primitive);
}

const isDeepEqual = (a, b) => new Comparison(false).equal(a, b);
const isDeepStrictEqual = (a, b) => new Comparison(true).equal(a, b);

module.exports = { isDeepEqual, isDeepStrictEqual };
