// assert: checks that throw an AssertionError when they fail.
//
// In Node: lib/assert.js, https://nodejs.org/docs/latest-v18.x/api/assert.html
'use strict';

const AssertionError = require('internal/assert/assertion_error');
const { doesNotReject, doesNotThrow, fail: innerFail, failGenerated, matches, rejects, throws } = require('internal/assert/throws');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS } } = require('internal/errors');
const { isDeepEqual, isDeepStrictEqual } = require('internal/util/comparisons');
const { inspect } = require('internal/util/inspect');
const { isRegExp } = internalBinding('types');

function requireTrue(caller, count, value, message) {
  if (value) return;
  let generated = false;
  if (count === 0) {
    generated = true;
    message = 'No value argument passed to `assert.ok()`';
  } else if (message == null) {
    generated = true;
    const call = require('internal/assert/source_of_call').sourceOfCall();
    message = call === undefined ? undefined : `The expression evaluated to a falsy value:\n\n  ${call}\n`;
  } else if (message instanceof Error) {
    throw message;
  }
  failGenerated({ actual: value, expected: true, message, operator: '==', stackStartFn: caller }, generated);
}

function assert(...args) {
  requireTrue(assert, args.length, ...args);
}

function ok(...args) {
  requireTrue(ok, args.length, ...args);
}

let warned = false;

function fail(actual, expected, message, operator, stackStartFn) {
  const count = arguments.length;
  let generated = false;
  if (actual == null && count <= 1) {
    generated = true;
    message = 'Failed';
  } else if (count === 1) {
    message = actual;
    actual = undefined;
  } else {
    if (!warned) {
      warned = true;
      process.emitWarning('assert.fail() with more than one argument is deprecated. ' +
        'Please use assert.strictEqual() instead or only pass a message.', 'DeprecationWarning', 'DEP0094');
    }
    if (count === 2) operator = '!=';
  }
  if (message instanceof Error) throw message;
  const error = new AssertionError({ actual, expected, message,
    operator: operator === undefined ? 'fail' : operator, stackStartFn: stackStartFn || fail });
  if (generated) error.generatedMessage = true;
  throw error;
}

// The eight comparisons are alike but for their name, what they ask, and the operator that the message names.
function makeComparison(name, holds, operator = name) {
  const comparison = {
    [name](actual, expected, message) {
      if (arguments.length < 2) throw new ERR_MISSING_ARGS('actual', 'expected');
      if (!holds(actual, expected)) innerFail({ actual, expected, message, operator, stackStartFn: comparison });
    },
  }[name];
  return comparison;
}

// eslint-disable-next-line eqeqeq
const isLooselyEqual = (a, b) => a == b || (Number.isNaN(a) && Number.isNaN(b));

function ifError(value) {
  if (value === null || value === undefined) return;
  let message = 'ifError got unwanted exception: ';
  if (typeof value === 'object' && typeof value.message === 'string') {
    message += value.message.length === 0 && value.constructor ? value.constructor.name : value.message;
  } else {
    message += inspect(value);
  }
  const error = new AssertionError({ actual: value, expected: null, operator: 'ifError', message, stackStartFn: ifError });

  // The way of the original error comes after the frames that are only ours.
  const start = typeof value.stack === 'string' ? value.stack.indexOf('\n    at') : -1;
  if (start !== -1) {
    const original = value.stack.slice(start + 1).split('\n');
    const own = error.stack.split('\n');
    const shared = original.map((frame) => own.indexOf(frame)).find((at) => at !== -1);
    error.stack = [...own.slice(0, shared), ...original].join('\n');
  }
  throw error;
}

function checkMatch(string, regexp, message, caller, wanted) {
  if (!isRegExp(regexp)) throw new ERR_INVALID_ARG_TYPE('regexp', 'RegExp', regexp);
  const isString = typeof string === 'string';
  if (isString && matches(regexp, string) === wanted) return;
  if (message instanceof Error) throw message;
  const words = !isString
    ? `The "string" argument must be of type string. Received type ${typeof string} (${inspect(string)})`
    : `${wanted ? 'The input did not match' : 'The input was expected to not match'} the regular expression ` +
      `${inspect(regexp)}. Input:\n\n${inspect(string)}\n`;
  failGenerated({ actual: string, expected: regexp, message: message || words, operator: caller.name, stackStartFn: caller }, !message);
}

function match(string, regexp, message) {
  checkMatch(string, regexp, message, match, true);
}

function doesNotMatch(string, regexp, message) {
  checkMatch(string, regexp, message, doesNotMatch, false);
}

module.exports = Object.assign(assert, {
  fail,
  AssertionError,
  ok,
  equal: makeComparison('equal', isLooselyEqual, '=='),
  notEqual: makeComparison('notEqual', (a, b) => !isLooselyEqual(a, b), '!='),
  deepEqual: makeComparison('deepEqual', isDeepEqual),
  notDeepEqual: makeComparison('notDeepEqual', (a, b) => !isDeepEqual(a, b)),
  deepStrictEqual: makeComparison('deepStrictEqual', isDeepStrictEqual),
  notDeepStrictEqual: makeComparison('notDeepStrictEqual', (a, b) => !isDeepStrictEqual(a, b)),
  strictEqual: makeComparison('strictEqual', Object.is),
  notStrictEqual: makeComparison('notStrictEqual', (a, b) => !Object.is(a, b)),
  throws,
  rejects,
  doesNotThrow,
  doesNotReject,
  ifError,
  match,
  doesNotMatch,
});

// The same with the strict comparisons under the short names.
function strict(...args) {
  requireTrue(strict, args.length, ...args);
}

assert.strict = Object.assign(strict, assert, {
  equal: assert.strictEqual,
  deepEqual: assert.deepStrictEqual,
  notEqual: assert.notStrictEqual,
  notDeepEqual: assert.notDeepStrictEqual,
});
assert.strict.strict = assert.strict;
