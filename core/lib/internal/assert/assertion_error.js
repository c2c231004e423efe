// The error of a failed assertion. Its message is made here where the caller gives none.
//
// In Node: lib/internal/assert/assertion_error.js, https://nodejs.org/docs/latest-v18.x/api/assert.html#class-assertassertionerror
'use strict';

const { diff, inspectValue, sentences, shorten } = require('internal/assert/diff');
const { inspect } = require('internal/util/inspect');
const { validateObject } = require('internal/validators');

const kLongestShown = 512;
const kLongestSame = 1024;

const isObject = (value) => typeof value === 'object' && value !== null;
const cut = (text, length) => (text.length > length ? `${text.slice(0, length - 3)}...` : text);

// Colours only where a person looks on.
function makePaint() {
  const stderr = process?.stderr;
  const colors = stderr?.isTTY && (typeof stderr.getColorDepth !== 'function' || stderr.getColorDepth() !== 1);
  const code = (number) => (text) => (colors ? `\u001b[${number}m${text}\u001b[39m` : text);
  return { blue: code(34), green: code(32), red: code(31) };
}

// An error as a plain object of its class: without the stack, which would be all that is seen.
function withoutStack(error) {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(error)), error);
  Object.defineProperty(copy, 'message', { value: error.message });
  return copy;
}

function describeUnwanted(actual, operator, paint) {
  const shown = shorten(inspectValue(actual).split('\n'), paint);
  const reference = operator === 'notStrictEqual' && (isObject(actual) || typeof actual === 'function');
  const title = sentences[reference ? 'notStrictEqualObject' : operator];
  if (shown.length > 1) return `${title}\n\n${shown.join('\n')}\n`;
  return `${title}${shown[0].length > 5 ? '\n\n' : ' '}${shown[0]}`;
}

// The loose comparisons, and operators of the caller's own.
function describePair(actual, expected, operator) {
  const left = inspectValue(actual);
  const right = inspectValue(expected);
  if (operator === 'notDeepEqual' && left === right) return cut(`${sentences.notDeepEqual}\n\n${left}`, kLongestSame);
  const [is, was] = [cut(left, kLongestShown), cut(right, kLongestShown)];
  if (operator === 'deepEqual') return `${sentences.deepEqual}\n\n${is}\n\nshould loosely deep-equal\n\n${was}`;
  const title = sentences[`${operator}Unequal`];
  if (title !== undefined) return `${title}\n\n${is}\n\nshould not loosely deep-equal\n\n${was}`;
  return `${is} ${operator} ${was}`;
}

const areErrors = (...values) => values.every((value) => isObject(value) && 'stack' in value && value instanceof Error);

function describe(actual, expected, operator) {
  const paint = makePaint();
  switch (operator) {
    case 'deepStrictEqual':
    case 'strictEqual':
      return diff(actual, expected, operator, paint);
    case 'notDeepStrictEqual':
    case 'notStrictEqual':
      return describeUnwanted(actual, operator, paint);
    default:
      return describePair(actual, expected, operator);
  }
}

class AssertionError extends Error {
  /** @param {object} options message, actual, expected, operator, stackStartFn: frames from that function on are left out */
  constructor(options) {
    validateObject(options, 'options');
    const { message, operator, stackStartFn, stackStartFunction } = options;
    let { actual, expected } = options;
    // As in Node, the properties too are the copies then.
    if (message == null && areErrors(actual, expected)) [actual, expected] = [actual, expected].map(withoutStack);
    const limit = Error.stackTraceLimit;
    // The stack is captured below, when the name can show the code.
    if (Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')?.writable) Error.stackTraceLimit = 0;
    super(message != null ? String(message) : describe(actual, expected, operator));
    if (Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')?.writable) Error.stackTraceLimit = limit;

    this.generatedMessage = !message;
    Object.defineProperty(this, 'name', { value: 'AssertionError [ERR_ASSERTION]', enumerable: false, writable: true, configurable: true });
    this.code = 'ERR_ASSERTION';
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
    Error.captureStackTrace(this, stackStartFn || stackStartFunction);
    void this.stack; // V8 writes its first line now.
    this.name = 'AssertionError';
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }

  // The message shows both values already: as properties they are kept short.
  [inspect.custom](depth, options) {
    const { actual, expected } = this;
    if (typeof actual === 'string') this.actual = shortText(actual);
    if (typeof expected === 'string') this.expected = shortText(expected);
    const text = inspect(this, { ...options, customInspect: false, depth: 0 });
    this.actual = actual;
    this.expected = expected;
    return text;
  }
}

function shortText(text) {
  const lines = text.split('\n', 11);
  if (lines.length > 10) return `${lines.slice(0, 10).join('\n')}\n...`;
  return text.length > kLongestShown ? `${text.slice(0, kLongestShown)}...` : text;
}

module.exports = AssertionError;
