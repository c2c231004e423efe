// Errors with Node's codes. Each entry below is a message, or a function that words it, and the class that it is
// thrown as; `new codes.ERR_X(...)` gives an error whose stack begins "TypeError [ERR_X]: ...", whose `name` is
// still the class's and which carries `code`.
//
// In Node: lib/internal/errors.js, https://nodejs.org/docs/latest-v18.x/api/errors.html
'use strict';

const codes = {};

function makeClass(Base, code, word) {
  return class NodeError extends Base {
    constructor(...args) {
      super();
      const message = typeof word === 'string' ? word : Reflect.apply(word, this, args);
      Object.defineProperties(this, {
        message: { value: message, enumerable: false, writable: true, configurable: true },
        toString: {
          value() {
            return `${this.name} [${code}]: ${this.message}`;
          },
          enumerable: false,
          writable: true,
          configurable: true,
        },
      });
      // V8 writes the first line of a stack when it is captured: that is when the name must show the code.
      Object.defineProperty(this, 'name', { value: `${Base.name} [${code}]`, configurable: true, writable: true });
      Error.captureStackTrace(this, new.target);
      void this.stack;
      delete this.name;
      this.code = code;
    }
  };
}

function define(code, word, Base) {
  codes[code] = makeClass(Base, code, word);
}

// "one of type string or an instance of Buffer": what was expected, in the order Node words it.
const primitiveTypes = new Set(['string', 'function', 'number', 'object', 'boolean', 'bigint', 'symbol',
  'Function', 'Object']);

function listOf(words, before = '') {
  if (words.length === 1) return before + words[0];
  if (words.length === 2) return `${before}${words[0]} or ${words[1]}`;
  return `${before}${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`;
}

function describeExpected(expected) {
  const types = [];
  const instances = [];
  const other = [];
  for (const value of [].concat(expected)) {
    if (primitiveTypes.has(value)) types.push(value.toLowerCase());
    else if (/^([A-Z][a-z0-9]*)+$/.test(value)) instances.push(value);
    else other.push(value);
  }
  // "object" beside a class says nothing of its own.
  if (instances.length > 0) {
    const object = types.indexOf('object');
    if (object !== -1) {
      types.splice(object, 1);
      instances.push('Object');
    }
  }
  const parts = [];
  if (types.length > 0) parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${listOf(types)}`);
  if (instances.length > 0) parts.push(`an instance of ${listOf(instances)}`);
  if (other.length > 0) {
    if (other.length > 1) parts.push(`one of ${listOf(other)}`);
    else parts.push((other[0].toLowerCase() !== other[0] ? 'an ' : '') + other[0]);
  }
  return parts.join(' or ');
}

function describeReceived(value) {
  if (value == null) return ` Received ${value}`;
  if (typeof value === 'function' && value.name) return ` Received function ${value.name}`;
  if (typeof value === 'object') {
    if (value.constructor?.name) return ` Received an instance of ${value.constructor.name}`;
    return ` Received ${inspect(value, { depth: -1 })}`;
  }
  let text = inspect(value, { colors: false });
  if (text.length > 28) text = `${text.slice(0, 25)}...`;
  return ` Received type ${typeof value} (${text})`;
}

function inspect(value, options) {
  return require('internal/util/inspect').inspect(value, options);
}

function describeArgument(name) {
  if (name.endsWith(' argument')) return `The ${name} `;
  return `The "${name}" ${name.includes('.') ? 'property' : 'argument'} `;
}

// 12345678 as 12_345_678.
function groupDigits(text) {
  const start = text[0] === '-' ? 1 : 0;
  let result = '';
  let i = text.length;
  for (; i >= start + 4; i -= 3) result = `_${text.slice(i - 3, i)}${result}`;
  return text.slice(0, i) + result;
}

function describeNumber(value) {
  if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) return groupDigits(String(value));
  if (typeof value === 'bigint') {
    const text = String(value);
    return `${value > 2n ** 32n || value < -(2n ** 32n) ? groupDigits(text) : text}n`;
  }
  return inspect(value);
}

define('ERR_AMBIGUOUS_ARGUMENT', (name, reason) => `The "${name}" argument is ambiguous. ${reason}`, TypeError);
define('ERR_ASSERTION', (message) => message, Error);
define('ERR_CONSOLE_WRITABLE_STREAM', (name) => `Console expects a writable stream instance for ${name}`, TypeError);
define('ERR_CONSTRUCT_CALL_REQUIRED', (name) => `Class constructor ${name} cannot be invoked without \`new\``, TypeError);
define('ERR_ENCODING_INVALID_ENCODED_DATA', (encoding) => `The encoded data was not valid for encoding ${encoding}`, TypeError);
define('ERR_ENCODING_NOT_SUPPORTED', (encoding) => `The "${encoding}" encoding is not supported`, RangeError);
define('ERR_EVENT_RECURSION', (type) => `The event "${type}" is already being dispatched`, Error);
define('ERR_FALSY_VALUE_REJECTION', function(reason) {
  this.reason = reason;
  return 'Promise was rejected with falsy value';
}, Error);
define('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor', TypeError);
define('ERR_INCOMPATIBLE_OPTION_PAIR', (one, other) => `Option "${one}" cannot be used in combination with option "${other}"`, TypeError);
define('ERR_INVALID_ARG_TYPE', (name, expected, actual) =>
  `${describeArgument(name)}must be ${describeExpected(expected)}.${describeReceived(actual)}`, TypeError);
define('ERR_INVALID_ARG_VALUE', (name, value, reason = 'is invalid') => {
  let text = inspect(value);
  if (text.length > 128) text = `${text.slice(0, 128)}...`;
  return `The ${name.includes('.') ? 'property' : 'argument'} '${name}' ${reason}. Received ${text}`;
}, TypeError);
define('ERR_INVALID_RETURN_VALUE', (input, name, value) =>
  `Expected ${input} to be returned from the "${name}" function but got ${describeReceived(value).slice(' Received '.length)}.`, TypeError);
define('ERR_INVALID_THIS', (type) => `Value of "this" must be of type ${type}`, TypeError);
define('ERR_METHOD_NOT_IMPLEMENTED', (name) => `The ${name} method is not implemented`, Error);
define('ERR_MISSING_ARGS', (...names) => {
  const quoted = names.map((name) => (Array.isArray(name) ? name.map((n) => `"${n}"`).join(' or ') : `"${name}"`));
  if (quoted.length === 1) return `The ${quoted[0]} argument must be specified`;
  if (quoted.length === 2) return `The ${quoted[0]} and ${quoted[1]} arguments must be specified`;
  return `The ${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)} arguments must be specified`;
}, TypeError);
define('ERR_OUT_OF_RANGE', (name, range, value, replaceDefault = false) =>
  `${replaceDefault ? name : `The value of "${name}" is out of range.`} It must be ${range}. Received ${describeNumber(value)}`, RangeError);
define('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', (message) => message, TypeError);
define('ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', (positional) =>
  `Unexpected argument '${positional}'. This command does not take positional arguments`, TypeError);
define('ERR_PARSE_ARGS_UNKNOWN_OPTION', (option, allowPositionals) =>
  `Unknown option '${option}'${allowPositionals
    ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- ${JSON.stringify(option)}`
    : ''}`, TypeError);
define('ERR_UNAVAILABLE_DURING_EXIT', 'Cannot call function in process exit handler', Error);
define('ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET',
  '`process.setupUncaughtExceptionCapture()` was called while a capture callback was already active', Error);
define('ERR_UNHANDLED_ERROR', (error) => (error === undefined ? 'Unhandled error.' : `Unhandled error. (${error})`), Error);
define('ERR_UNHANDLED_REJECTION', (reason) =>
  'This error originated either by throwing inside of an async function without a catch block, ' +
  'or by rejecting a promise which was not handled with .catch(). ' +
  `The promise rejected with the reason "${reason}".`, Error);
define('ERR_UNKNOWN_SIGNAL', (signal) => `Unknown signal: ${signal}`, TypeError);

/** The reason of an operation that an AbortSignal ended. */
class AbortError extends Error {
  constructor(message = 'The operation was aborted', options = undefined) {
    super(message, options);
    this.code = 'ABORT_ERR';
    this.name = 'AbortError';
  }
}

let errorMap;

/** libuv's [name, message] of a negative error number. */
function uvErrorName(number) {
  errorMap ??= internalBinding('util').getErrorMap();
  return errorMap.get(number) ?? ['UNKNOWN', `unknown error ${number}`];
}

/** "ECONNREFUSED ..." style: an Error of a system call that failed with libuv's number `errno`. */
function errnoException(errno, syscall, original) {
  const [code] = uvErrorName(errno);
  const error = new Error(original ? `${syscall} ${code} ${original}` : `${syscall} ${code}`);
  return Object.assign(error, { errno, code, syscall });
}

/** "ENOENT: no such file or directory, open 'x'": what fs and process throw. */
function uvException({ errno, syscall, message, path, dest }) {
  const [code, text] = uvErrorName(errno);
  let words = `${code}: ${message ?? text}, ${syscall}`;
  if (path !== undefined) words += ` '${path}'`;
  if (dest !== undefined) words += ` -> '${dest}'`;
  const error = new Error(words);
  Object.assign(error, { errno, syscall, code });
  if (path !== undefined) error.path = path;
  if (dest !== undefined) error.dest = dest;
  return error;
}

/** Leaves the frames from `fn` upward out of the stacks of what it throws. */
function hideStackFrames(fn) {
  return function hidden(...args) {
    try {
      return Reflect.apply(fn, this, args);
    } catch (error) {
      if (Error.stackTraceLimit) Error.captureStackTrace(error, hidden);
      throw error;
    }
  };
}

module.exports = { AbortError, codes, errnoException, hideStackFrames, uvErrorName, uvException };
