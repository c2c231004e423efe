// DOMException: the error that web APIs throw; its name says which. In Node: lib/internal/per_context/domexception.js.
'use strict';

// In the order of their numbers, from 1 on. A name is "IndexSizeError" for INDEX_SIZE_ERR; see nameOf().
const constants = ['INDEX_SIZE', 'DOMSTRING_SIZE', 'HIERARCHY_REQUEST', 'WRONG_DOCUMENT', 'INVALID_CHARACTER', 'NO_DATA_ALLOWED',
  'NO_MODIFICATION_ALLOWED', 'NOT_FOUND', 'NOT_SUPPORTED', 'INUSE_ATTRIBUTE', 'INVALID_STATE', 'SYNTAX', 'INVALID_MODIFICATION',
  'NAMESPACE', 'INVALID_ACCESS', 'VALIDATION', 'TYPE_MISMATCH', 'SECURITY', 'NETWORK', 'ABORT', 'URL_MISMATCH', 'QUOTA_EXCEEDED',
  'TIMEOUT', 'INVALID_NODE_TYPE', 'DATA_CLONE'];
const unused = new Set(['DOMSTRING_SIZE', 'NO_DATA_ALLOWED', 'VALIDATION']); // Numbers that no name has any more.
const whole = { INUSE_ATTRIBUTE: 'InUseAttributeError', URL_MISMATCH: 'URLMismatchError' };

const codeOfName = new Map();

function nameOf(constant) {
  const words = constant.toLowerCase().split('_').map((word) => word[0].toUpperCase() + word.slice(1));
  return whole[constant] ?? `${words.join('')}Error`;
}

class DOMException {
  #name;
  #message;

  constructor(message = '', options = 'Error') {
    this.#message = `${message}`;
    this.#name = `${options && typeof options === 'object' ? options.name : options}`;
    Error.captureStackTrace(this);
    if (options && typeof options === 'object' && 'cause' in options) {
      Object.defineProperty(this, 'cause', { value: options.cause, configurable: true, writable: true, enumerable: false });
    }
  }

  static #check(object) {
    if (typeof object === 'object' && object !== null && #name in object) return object;
    const { codes: { ERR_INVALID_THIS } } = require('internal/errors');
    throw new ERR_INVALID_THIS('DOMException');
  }

  get name() {
    return DOMException.#check(this).#name;
  }

  get message() {
    return DOMException.#check(this).#message;
  }

  get code() {
    return codeOfName.get(DOMException.#check(this).#name) ?? 0;
  }
}

Object.setPrototypeOf(DOMException.prototype, Error.prototype);
Object.defineProperties(DOMException.prototype, {
  [Symbol.toStringTag]: { value: 'DOMException', configurable: true },
  name: { enumerable: true },
  message: { enumerable: true },
  code: { enumerable: true },
});
constants.forEach((constant, i) => {
  const number = { enumerable: true, value: i + 1 };
  Object.defineProperty(DOMException, `${constant}_ERR`, number);
  Object.defineProperty(DOMException.prototype, `${constant}_ERR`, number);
  if (!unused.has(constant)) codeOfName.set(nameOf(constant), i + 1);
});

module.exports = { DOMException };
