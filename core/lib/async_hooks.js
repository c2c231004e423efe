// AsyncLocalStorage: values that travel with causes. https://nodejs.org/docs/latest-v18.x/api/async_context.html
//
// In Node: lib/async_hooks.js.
'use strict';

const { capture, current, enable, runIn, setCurrent } = require('internal/async_context');
const { validateFunction } = require('internal/validators');

// A frame with one storage more, or with another value for it.
function extended(frame, storage, store) {
  return new Map(frame).set(storage, store);
}

function without(frame, storage) {
  if (frame === undefined || !frame.has(storage)) return frame;
  const rest = new Map(frame);
  rest.delete(storage);
  return rest; // Also when it is empty: undefined would tell the promise hooks that the frame was lost.
}

class AsyncLocalStorage {
  #enabled = false;

  /**
   * A function that calls `fn` in the context of now.
   * @param {Function} fn
   * @returns {Function} of the same length; passes on its receiver and arguments
   * @throws {TypeError} ERR_INVALID_ARG_TYPE when fn is no function
   */
  static bind(fn) {
    validateFunction(fn, 'fn');
    const frame = capture();
    function bound(...args) {
      return runIn(frame, fn, this, ...args);
    }
    Object.defineProperty(bound, 'length', { value: fn.length, configurable: true, writable: false, enumerable: false });
    return bound;
  }

  /** A function (fn, ...args) that calls `fn` with `args` in the context of now. */
  static snapshot() {
    return AsyncLocalStorage.bind((fn, ...args) => fn(...args));
  }

  /** The current store; undefined outside of run() and enterWith(). */
  getStore() {
    return this.#enabled ? current()?.get(this) : undefined;
  }

  /** Makes `store` current for the rest of this synchronous execution and for what it causes. */
  enterWith(store) {
    this.#enable();
    setCurrent(extended(current(), this, store));
  }

  /**
   * Calls `callback` with `args`; `store` is current in it and in everything that it causes.
   * @returns what callback returns
   */
  run(store, callback, ...args) {
    this.#enable();
    return runIn(extended(current(), this, store), callback, null, ...args);
  }

  /** Calls `callback` with `args` outside of any run(). */
  exit(callback, ...args) {
    return runIn(without(current(), this), callback, null, ...args);
  }

  /** Ends every context of this storage; run() and enterWith() begin anew. */
  disable() {
    if (!this.#enabled) return;
    this.#enabled = false;
    setCurrent(without(current(), this));
  }

  #enable() {
    enable();
    this.#enabled = true;
  }
}

module.exports = { AsyncLocalStorage };
