// assert.throws, doesNotThrow, rejects and doesNotReject: what a function throws, held against what is expected of it
// (a class, a pattern, an object of properties, or a function that judges).
//
// In Node: lib/assert.js.
'use strict';

const AssertionError = require('internal/assert/assertion_error');
const {
  codes: { ERR_AMBIGUOUS_ARGUMENT, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_RETURN_VALUE },
} = require('internal/errors');
const { isDeepStrictEqual } = require('internal/util/comparisons');
const { inspect } = require('internal/util/inspect');
const types = internalBinding('types');
const { validateFunction } = require('internal/validators');

const kNothing = Symbol('no exception');

const isError = (value) => types.isNativeError(value) || value instanceof Error;
const isErrorClass = (value) => Object.prototype.isPrototypeOf.call(Error, value);
const matches = (pattern, text) => RegExp.prototype.exec.call(pattern, text) !== null;

/** Throws: the message itself when it is an error, else an AssertionError. */
function fail(options) {
  if (options.message instanceof Error) throw options.message;
  throw new AssertionError(options);
}

function failGenerated(options, isGenerated) {
  const error = new AssertionError(options);
  error.generatedMessage = isGenerated;
  throw error;
}

function thrownBy(fn) {
  validateFunction(fn, 'fn');
  try {
    fn();
  } catch (error) {
    return error;
  }
  return kNothing;
}

function isPromiseLike(value) {
  return types.isPromise(value) ||
    (value !== null && typeof value === 'object' && typeof value.then === 'function' && typeof value.catch === 'function');
}

async function rejectionOf(promiseFn) {
  let promise = promiseFn;
  if (typeof promiseFn === 'function') {
    promise = promiseFn();
    if (!isPromiseLike(promise)) throw new ERR_INVALID_RETURN_VALUE('instance of Promise', 'promiseFn', promise);
  } else if (!isPromiseLike(promiseFn)) {
    throw new ERR_INVALID_ARG_TYPE('promiseFn', ['Function', 'Promise'], promiseFn);
  }
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return kNothing;
}

// Only the properties that are compared, so that the diff shows nothing else. The class's name stands in it.
const Comparison = class Comparison {
  constructor(object, keys, actual) {
    for (const key of keys) {
      if (!(key in object)) continue;
      const matched = actual !== undefined && typeof actual[key] === 'string' && types.isRegExp(object[key]) &&
        matches(object[key], actual[key]);
      this[key] = matched ? actual[key] : object[key];
    }
  }
};

function checkKey(actual, expected, key, message, keys, caller) {
  if (typeof actual[key] === 'string' && types.isRegExp(expected[key]) && matches(expected[key], actual[key])) return;
  if (key in actual && isDeepStrictEqual(actual[key], expected[key])) return;
  if (message) fail({ actual, expected, message, operator: caller.name, stackStartFn: caller });
  const error = new AssertionError({
    actual: new Comparison(actual, keys),
    expected: new Comparison(expected, keys, actual),
    operator: 'deepStrictEqual',
    stackStartFn: caller,
  });
  throw Object.assign(error, { actual, expected, operator: caller.name });
}

function checkObject(actual, expected, message, caller) {
  if (typeof actual !== 'object' || actual === null) {
    const error = new AssertionError({ actual, expected, message, operator: 'deepStrictEqual', stackStartFn: caller });
    error.operator = caller.name;
    throw error;
  }
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (keys.length === 0) throw new ERR_INVALID_ARG_VALUE('error', expected, 'may not be an empty object');
  for (const key of keys) checkKey(actual, expected, key, message, keys, caller);
}

// Why `actual` is not what `expected`, a pattern or a function, asks for; undefined when it is.
function objection(actual, expected) {
  if (types.isRegExp(expected)) {
    const text = String(actual);
    if (matches(expected, text)) return undefined;
    return `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(text)}\n`;
  }
  // An arrow function has no prototype and is no class.
  if (expected.prototype !== undefined && actual instanceof expected) return undefined;
  if (isErrorClass(expected)) {
    const start = `The error is expected to be an instance of "${expected.name}". Received `;
    if (!isError(actual)) return `${start}"${inspect(actual, { depth: -1 })}"`;
    const name = actual.constructor?.name || actual.name;
    const received = name === expected.name ? 'an error with identical name but a different prototype.' : `"${name}"`;
    return `${start}${received}${actual.message && `\n\nError message:\n\n${actual.message}`}`;
  }
  const result = Reflect.apply(expected, {}, [actual]);
  if (result === true) return undefined;
  const name = expected.name ? `"${expected.name}" ` : '';
  const caught = isError(actual) ? `\n\nCaught error:\n\n${actual}` : '';
  return `The ${name}validation function is expected to return "true". Received ${inspect(result)}${caught}`;
}

function checkExpected(actual, expected, message, caller) {
  if (typeof expected !== 'function' && !types.isRegExp(expected)) {
    checkObject(actual, expected, message, caller);
    return;
  }
  const words = objection(actual, expected);
  if (words === undefined) return;
  failGenerated({ actual, expected, message: message || words, operator: caller.name, stackStartFn: caller }, !message);
}

// A string in the place of what is expected is the message.
function expectsError(caller, actual, ...rest) {
  let [expected, message] = rest;
  if (typeof expected === 'string') {
    if (rest.length === 2) throw new ERR_INVALID_ARG_TYPE('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
    // Somebody who passes the error's own text meant to compare it.
    if (typeof actual === 'object' && actual !== null) {
      if (actual.message === expected) {
        throw new ERR_AMBIGUOUS_ARGUMENT('error/message', `The error message "${actual.message}" is identical to the message.`);
      }
    } else if (actual === expected) {
      throw new ERR_AMBIGUOUS_ARGUMENT('error/message', `The error "${actual}" is identical to the message.`);
    }
    message = expected;
    expected = undefined;
  } else if (expected != null && typeof expected !== 'object' && typeof expected !== 'function') {
    throw new ERR_INVALID_ARG_TYPE('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
  }

  if (actual === kNothing) {
    const name = expected?.name ? ` (${expected.name})` : '';
    const kind = caller === rejects ? 'rejection' : 'exception';
    fail({ actual: undefined, expected, operator: caller.name,
      message: `Missing expected ${kind}${name}${message ? `: ${message}` : '.'}`, stackStartFn: caller });
  }
  if (expected) checkExpected(actual, expected, message, caller);
}

function isOfKind(actual, expected) {
  if (typeof expected !== 'function') {
    if (types.isRegExp(expected)) return matches(expected, String(actual));
    throw new ERR_INVALID_ARG_TYPE('expected', ['Function', 'RegExp'], expected);
  }
  if (expected.prototype !== undefined && actual instanceof expected) return true;
  if (isErrorClass(expected)) return false;
  return Reflect.apply(expected, {}, [actual]) === true;
}

function expectsNoError(caller, actual, expected, message) {
  if (actual === kNothing) return;
  if (typeof expected === 'string') {
    message = expected;
    expected = undefined;
  }
  if (expected && !isOfKind(actual, expected)) throw actual;
  const kind = caller === doesNotReject ? 'rejection' : 'exception';
  fail({ actual, expected, operator: caller.name, stackStartFn: caller,
    message: `Got unwanted ${kind}${message ? `: ${message}` : '.'}\nActual message: "${actual && actual.message}"` });
}

function throws(fn, ...args) {
  expectsError(throws, thrownBy(fn), ...args);
}

async function rejects(promiseFn, ...args) {
  expectsError(rejects, await rejectionOf(promiseFn), ...args);
}

function doesNotThrow(fn, ...args) {
  expectsNoError(doesNotThrow, thrownBy(fn), ...args);
}

async function doesNotReject(fn, ...args) {
  expectsNoError(doesNotReject, await rejectionOf(fn), ...args);
}

module.exports = { doesNotReject, doesNotThrow, fail, failGenerated, matches, rejects, throws };
