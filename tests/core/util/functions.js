// The functions of util but for inspect and format. Every line is JSON.
'use strict';

const util = require('util');

const say = (...about) => console.log(JSON.stringify(about, (key, value) => (typeof value === 'symbol' ? String(value) : typeof value === 'function' ? `function ${value.name}` : value === undefined ? 'undefined' : value)));

function attempt(what, run) {
  try {
    say(what, run());
  } catch (error) {
    say(what, 'throws', error?.name, error?.code, error?.message ?? error, error && Object.keys(error));
  }
}
async function attemptAsync(what, run) {
  try {
    say(what, await run());
  } catch (error) {
    say(what, 'rejects', error?.name, error?.code, error?.message ?? error, error && Object.keys(error));
  }
}
process.on('warning', ({ name, message, code }) => say('warning', name, message, code));

// What needs modules of other chapters (buffer, net, worker_threads), and MIMEType, which is experimental in Node 18.
const absent = new Set(['MIMEParams', 'MIMEType', '_exceptionWithHostPort', 'isBuffer', 'transferableAbortController', 'transferableAbortSignal']);
for (const key of Object.keys(util).sort()) if (!absent.has(key)) say(key, typeof util[key], ['deprecate', 'isDate', 'isRegExp'].includes(key) ? 'any' : util[key].length);

// --- types and the old tests ---

const values = [undefined, null, 0, NaN, '', true, 1n, Symbol('s'), {}, [], () => {}, async () => {}, function*() {}, async function*() {}, (function*() {})(), class {}, new Date(), /x/, new Error(), new TypeError(),
  Object.create(Error.prototype), { [Symbol.toStringTag]: 'Error' }, new Map(), new Set(), new WeakMap(), new WeakSet(), new Map().keys(), new Set().values(), Promise.resolve(), new Proxy({}, {}), new Uint8Array(), new Int8Array(),
  new Uint8ClampedArray(), new Uint16Array(), new Int16Array(), new Uint32Array(), new Int32Array(), new Float32Array(), new Float64Array(), new BigInt64Array(), new BigUint64Array(), new DataView(new ArrayBuffer(1)), new ArrayBuffer(1),
  new SharedArrayBuffer(1), Object(1), Object('s'), Object(true), Object(1n), Object(Symbol('s')), (function() { return arguments; })(), Object.create(Date.prototype), new Proxy(new Map(), {})];
for (const [name, test] of [...Object.entries(util.types), ...Object.entries(util).filter(([name]) => /^is/.test(name) && !absent.has(name) && name !== 'isDeepStrictEqual')].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (!/KeyObject|CryptoKey/.test(name)) say(name, values.map((value) => (test(value) ? 1 : 0)).join(''));
}
for (const value of values) say(util.isDeepStrictEqual(value, value), util.isDeepStrictEqual([value], [value]));

// --- promisify, callbackify, inherits, deprecate ---

for (const wrong of [undefined, null, 1, 'text', {}, { [util.promisify.custom]: 1 }]) {
  attempt('promisify', () => util.promisify(wrong));
  attempt('callbackify', () => util.callbackify(wrong));
  attempt('inherits', () => util.inherits(wrong, Object));
  attempt('inherits', () => util.inherits(function() {}, wrong));
  attempt('deprecate', () => typeof util.deprecate(() => {}, 'message', wrong));
  attempt('debuglog', () => typeof util.debuglog('x', wrong));
  attempt('stripVTControlCharacters', () => util.stripVTControlCharacters(wrong));
  attempt('toUSVString', () => util.toUSVString(wrong));
}
attempt('custom', () => util.promisify(Object.assign(() => {}, { [util.promisify.custom]: 5 })));
const custom = () => 'custom';
const withCustom = Object.assign(() => {}, { [util.promisify.custom]: custom });
say(util.promisify(withCustom) === custom, util.promisify(custom) === custom, Object.keys(Object.getOwnPropertyDescriptor(custom, util.promisify.custom)).length, util.promisify.custom === Symbol.for('nodejs.util.promisify.custom'));
const original = Object.assign(function original(a, b, done) { done(null, [this?.x, a, b], 'rest'); }, { extra: 1 });
const promised = util.promisify(original);
say(promised.name, promised.length, promised.extra, util.promisify(promised) === promised, promised === original);
say(util.promisify(setTimeout) === require('timers/promises').setTimeout);
const called = util.callbackify(async function called(a, b) { return [this?.x, a, b]; });
say(called.name, called.length, util.callbackify(Object.defineProperty(async () => {}, 'name', { value: 5 })).name);
attempt('callbackify', () => called(1, 2));
function Parent() {}
Parent.prototype.hello = () => 'hello';
function Child() {}
say(util.inherits(Child, Parent), new Child().hello(), Child.super_ === Parent, Object.getOwnPropertyDescriptor(Child, 'super_'));
const old = util.deprecate(function old(...args) { return [this?.x, new.target !== undefined, args]; }, 'old is old', 'DEP_X');
say(old.call({ x: 1 }, 2), old(3), old.name, old.length);
util.deprecate(() => {}, 'same code', 'DEP_X')();
util.deprecate(() => {}, 'no code')();
util.deprecate(() => {}, 'no code')();
const Old = util.deprecate(class Old {
  here = 1;
}, 'Old is old');
say(new Old().here, new Old() instanceof Old);
for (const text of ['plain', '\ud83d', '\udc00x', 'a\ud83d\ude00b', 'x\ud83dy\udc00\ud83d\ude00', '']) say(util.toUSVString(text), util.toUSVString(text).length);
for (const text of ['\u001b[31mred\u001b[39m', '\u001b]8;;http://x\u0007link\u001b]8;;\u0007', '\u009b1mx', 'plain']) say(util.stripVTControlCharacters(text));
say(util._extend({ a: 1 }, { b: 2 }), util._extend({ a: 1 }, null), util._extend({ a: 1 }, 5));

// --- Errors of the system ---

for (const number of [-1, -2, -13, -98, -111, -3008, -4095, -9999, 0, 1, 1.5, -1.5, NaN, '1', undefined, -Infinity]) attempt(['getSystemErrorName', String(number)], () => util.getSystemErrorName(number));
// Each libuv has a few more than the one before.
for (const [number, [name, message]] of util.getSystemErrorMap()) if (number > -100) say(number, name, message);
say(util.getSystemErrorMap() instanceof Map, util.getSystemErrorMap() === util.getSystemErrorMap());
for (const args of [[-2, 'open'], [-2, 'open', 'more']]) attempt('_errnoException', () => { throw util._errnoException(...args); });

// --- parseArgs ---

const configurations = [
  { options: {} }, { options: { f: { type: 'boolean' } } }, { options: { foo: { type: 'boolean', short: 'f' }, bar: { type: 'string', short: 'b' } } },
  { options: { foo: { type: 'boolean', short: 'f', multiple: true }, bar: { type: 'string', short: 'b', multiple: true } } },
  { options: { foo: { type: 'string', short: 'f', default: 'd' }, bar: { type: 'boolean', short: 'b', default: true } } },
  { options: { foo: { type: 'string', multiple: true, default: ['a', 'b'] }, baz: { type: 'boolean', short: 'z' } } },
];
const lines = [[], ['-f'], ['--foo'], ['-f', 'x'], ['--foo', 'x'], ['--foo=x'], ['--foo='], ['-fx'], ['-fb'], ['-fbx'], ['-bf'], ['-bfx', 'y'], ['x'], ['x', '-f', 'y'], ['--', '-f', 'x'], ['-f', '--', 'x'], ['--unknown'], ['-u'], ['--unknown=x'],
  ['-'], ['-f', '-'], ['--foo', '-x'], ['-b', '-f'], ['-b', '--foo'], ['--bar', '--foo', '--bar'], ['-f', '-f'], ['--bar', 'a', '--bar', 'b'], ['--bar=a', '-b', 'c', '-bd'], ['--no-foo'], ['--__proto__'], ['--__proto__=x'], ['--constructor'],
  ['--=x'], ['--f=a=b'], ['--foo', ''], ['-f', ''], [''], ['--foo', '-'], ['--foo', '--'], ['-ff'], ['-=x'], ['-f=x'], ['--foo=-x'], ['-zzz'], ['-zux']];
for (const configuration of configurations) {
  for (const args of lines) {
    for (const more of [{}, { strict: false }, { allowPositionals: true }, { strict: false, tokens: true }, { allowPositionals: true, tokens: true }, { strict: false, allowPositionals: false }]) {
      attempt(['parseArgs', args, more], () => {
        const result = util.parseArgs({ args, ...configuration, ...more });
        return [Object.getPrototypeOf(result.values), Object.keys(result), result];
      });
    }
  }
}
for (const wrong of [null, 1, 'text', [], {}, true]) {
  for (const key of ['args', 'strict', 'allowPositionals', 'tokens', 'options']) attempt(['parseArgs', key, wrong], () => util.parseArgs({ args: [], [key]: wrong }));
  for (const key of ['type', 'short', 'multiple', 'default']) attempt(['parseArgs', key, wrong], () => util.parseArgs({ args: [], options: { foo: { type: 'string', [key]: wrong } } }));
  attempt(['parseArgs', wrong], () => util.parseArgs({ args: [], options: { foo: wrong } }));
  attempt(['parseArgs default', wrong], () => util.parseArgs({ args: [], options: { foo: { type: 'boolean', multiple: true, default: [true, wrong] } } }));
}
attempt('short', () => util.parseArgs({ args: [], options: { foo: { type: 'string', short: 'long' } } }));
attempt('the process', () => util.parseArgs());
attempt('the process', () => util.parseArgs({ strict: false }));

// --- What takes time ---

(async () => {
  await attemptAsync('promised', () => promised.call({ x: 1 }, 2, 3));
  await attemptAsync('promised', () => util.promisify((done) => done(new RangeError('mine')))());
  await attemptAsync('promised', () => util.promisify((done) => done(0, 'zero is no error'))());
  await attemptAsync('promised', () => util.promisify(() => { throw new RangeError('thrown'); })());
  await attemptAsync('promised', () => util.promisify((done) => done())());
  await attemptAsync('setTimeout', () => util.promisify(setTimeout)(1, 'value'));
  await attemptAsync('setImmediate', () => util.promisify(setImmediate)('value'));
  const asCallback = (fn, ...args) => new Promise((resolve) => fn(...args, (...results) => resolve(results.map((one) => (one instanceof Error ? [one.name, one.code, one.message, one.reason] : one)))));
  say(await asCallback(called.bind({ x: 1 }), 2, 3));
  for (const reason of [new RangeError('mine'), null, undefined, 0, '', 'text', false]) say(await asCallback(util.callbackify(() => Promise.reject(reason))));
  for (const wrong of [undefined, null, 1, {}, 'text']) {
    await attemptAsync('aborted', () => util.aborted(wrong, {}));
    await attemptAsync('aborted', () => util.aborted(AbortSignal.abort(), wrong));
  }
  const controller = new AbortController();
  const resource = {};
  const waiting = util.aborted(controller.signal, resource);
  controller.abort();
  say(await waiting, await util.aborted(AbortSignal.abort(), resource), util.aborted(controller.signal, resource) instanceof Promise);
})();
