// In Node: lib/util.js, https://nodejs.org/docs/latest-v18.x/api/util.html
'use strict';

const { format, formatWithOptions, inspect, stripVTControlCharacters } = require('internal/util/inspect');
const { codes: { ERR_FALSY_VALUE_REJECTION, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE }, errnoException, uvErrorName } = require('internal/errors');
const { validateAbortSignal, validateFunction, validateNumber, validateObject, validateString } = require('internal/validators');

const kCustomPromisify = Symbol.for('nodejs.util.promisify.custom');

/** Makes `constructor.prototype` inherit from `superConstructor.prototype`. */
function inherits(constructor, superConstructor) {
  if (constructor === undefined || constructor === null) throw new ERR_INVALID_ARG_TYPE('ctor', 'Function', constructor);
  if (superConstructor === undefined || superConstructor === null) {
    throw new ERR_INVALID_ARG_TYPE('superCtor', 'Function', superConstructor);
  }
  if (superConstructor.prototype === undefined) {
    throw new ERR_INVALID_ARG_TYPE('superCtor.prototype', 'Object', superConstructor.prototype);
  }
  Object.defineProperty(constructor, 'super_', { value: superConstructor, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, superConstructor.prototype);
}

// The timers have promised forms of their own, in a module of their chapter.
function promisedTimer(original) {
  const { name } = original;
  if (name !== 'setTimeout' && name !== 'setImmediate') return undefined;
  return original === globalThis[name] ? require('timers/promises')[name] : undefined;
}

/** A function that takes a callback (error, value) last, as one that returns a promise. */
function promisify(original) {
  validateFunction(original, 'original');
  const custom = original[kCustomPromisify] ?? promisedTimer(original);
  if (custom) {
    validateFunction(custom, 'util.promisify.custom');
    return Object.defineProperty(custom, kCustomPromisify, { value: custom, configurable: true });
  }
  function promisified(...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [...args, (error, value) => (error ? reject(error) : resolve(value))]);
    });
  }
  Object.setPrototypeOf(promisified, Object.getPrototypeOf(original));
  Object.defineProperty(promisified, kCustomPromisify, { value: promisified, configurable: true });
  return Object.defineProperties(promisified, Object.getOwnPropertyDescriptors(original));
}
promisify.custom = kCustomPromisify;

/** The reverse: a function that returns a promise, as one that takes a callback last. */
function callbackify(original) {
  validateFunction(original, 'original');
  function callbackified(...args) {
    const callback = args.pop();
    validateFunction(callback, 'last argument');
    const done = callback.bind(this);
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(done, null, value),
      (reason) => process.nextTick(() => {
        if (reason) return done(reason);
        // A callback tells failure by its first argument, so that must be something.
        const error = new ERR_FALSY_VALUE_REJECTION(reason);
        return done(error);
      }));
  }
  const descriptors = Object.getOwnPropertyDescriptors(original);
  if (typeof descriptors.length.value === 'number') descriptors.length.value++;
  if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
  return Object.defineProperties(callbackified, descriptors);
}

const warnedCodes = new Set();

/** `fn`, which warns at its first call. One code warns once. */
function deprecate(fn, message, code) {
  if (process.noDeprecation === true) return fn;
  if (code !== undefined) validateString(code, 'code');
  let warned = false;
  function deprecated(...args) {
    if (!warned) {
      warned = true;
      if (code === undefined || !warnedCodes.has(code)) {
        warnedCodes.add(code);
        process.emitWarning(message, 'DeprecationWarning', code, deprecated);
      }
    }
    return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
  }
  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  return deprecated;
}

/** `text` with lone surrogates replaced by U+FFFD. */
function toUSVString(text) {
  return `${text}`.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** "ENOENT" for -2. */
function getSystemErrorName(number) {
  validateNumber(number, 'err');
  if (number >= 0 || !Number.isSafeInteger(number)) throw new ERR_OUT_OF_RANGE('err', 'a negative integer', number);
  const [name, text] = uvErrorName(number);
  return text === `unknown error ${number}` ? `Unknown system error ${number}` : name;
}

/** A Map of libuv's error numbers to [name, message]. */
const getSystemErrorMap = () => internalBinding('util').getErrorMap();

/** Fulfilled when `signal` aborts; never when `resource`, whose work it would end, is gone by then. */
async function aborted(signal, resource) {
  if (signal === undefined) throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
  validateAbortSignal(signal, 'signal');
  validateObject(resource, 'resource', { nullable: false, allowFunction: true, allowArray: true });
  if (signal.aborted) return undefined;
  const reference = new WeakRef(resource);
  return new Promise((resolve) => {
    signal.addEventListener('abort', (event) => reference.deref() !== undefined && resolve(event), { once: true });
  });
}

// An export from a module that is loaded when it is first called.
function lazily(id, name, length) {
  const call = { [name](...args) { return require(id)[name](...args); } }[name];
  return Object.defineProperty(call, 'length', { value: length, configurable: true });
}

const debuglog = lazily('internal/util/debuglog', 'debuglog', 2);

module.exports = {
  _errnoException: errnoException,
  ...require('internal/util/legacy'),
  aborted,
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  format,
  formatWithOptions,
  getSystemErrorMap,
  getSystemErrorName,
  inherits,
  inspect,
  isDeepStrictEqual: lazily('internal/util/comparisons', 'isDeepStrictEqual', 2),
  parseArgs: lazily('internal/util/parse_args', 'parseArgs', 0),
  promisify,
  stripVTControlCharacters,
  toUSVString,
  types: require('internal/util/types'),
};

// Two classes that few programs use: loaded when they are asked for.
for (const name of ['TextDecoder', 'TextEncoder']) {
  Object.defineProperty(module.exports, name, {
    configurable: true,
    enumerable: true,
    get: () => require('internal/encoding')[name],
    set(value) {
      Object.defineProperty(module.exports, name, { value, configurable: true, enumerable: true, writable: true });
    },
  });
}
