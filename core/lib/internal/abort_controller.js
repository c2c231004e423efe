// AbortController and AbortSignal: how an operation is told to end early.
//
// In Node: lib/internal/abort_controller.js, https://nodejs.org/docs/latest-v18.x/api/globals.html#class-abortcontroller
'use strict';

const { DOMException } = require('internal/domexception');
const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS } } = require('internal/errors');
const { Event, kTrusted } = require('internal/event');
const { EventTarget, defineEventHandler, kListenersChanged } = require('internal/event_target');
const { inspect } = require('internal/util/inspect');
const { validateArray, validateUint32 } = require('internal/validators');

const kInside = Symbol('inside'); // Who has it may construct a signal.

const abortError = () => new DOMException('This operation was aborted', 'AbortError');

function show(object, fields, depth, options) {
  if (depth < 0) return options.stylize(`[${object.constructor.name}]`, 'special');
  return `${object.constructor.name} ${inspect(fields, { ...options, depth: options.depth === null ? null : options.depth - 1 })}`;
}

// Signals that will abort by themselves and are listened to: they live although nobody may hold them.
const awaited = new Set();
const timers = new FinalizationRegistry((timer) => require('timers').clearTimeout(timer));

class AbortSignal extends EventTarget {
  #aborted = false;
  #reason = undefined;
  #abortsItself = false; // By a timer or by its sources.
  #sources = undefined; // Of a composite: weak references to the plain signals that it follows.
  #dependents = new Set(); // Weak references to the composites that follow this one.

  constructor(inside = undefined) {
    if (inside !== kInside) throw new ERR_ILLEGAL_CONSTRUCTOR();
    super();
  }

  static #check(signal) {
    if (!isAbortSignal(signal)) throw new ERR_INVALID_THIS('AbortSignal');
    return signal;
  }

  get aborted() {
    return AbortSignal.#check(this).#aborted;
  }

  get reason() {
    return AbortSignal.#check(this).#reason;
  }

  throwIfAborted() {
    if (AbortSignal.#check(this).#aborted) throw this.#reason;
  }

  [inspect.custom](depth, options) {
    return show(this, { aborted: this.aborted }, depth, options);
  }

  /** A signal that is aborted already. */
  static abort(reason = abortError()) {
    const signal = new AbortSignal(kInside);
    signal.#aborted = true;
    signal.#reason = reason;
    return signal;
  }

  /** A signal that aborts after `delay` ms. Its timer keeps nothing alive, neither the process nor the signal. */
  static timeout(delay) {
    validateUint32(delay, 'delay', false);
    const signal = new AbortSignal(kInside);
    signal.#abortsItself = true;
    const reference = new WeakRef(signal);
    const timer = require('timers').setTimeout(() => {
      const target = reference.deref();
      if (target !== undefined) abort(target, new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    }, delay);
    timer.unref();
    timers.register(signal, timer);
    return signal;
  }

  /** A signal that aborts when the first of `signals` does. */
  static any(signals) {
    validateArray(signals, 'signals');
    signals.forEach((signal, i) => {
      if (!isAbortSignal(signal)) throw new ERR_INVALID_ARG_TYPE(`signals[${i}]`, 'AbortSignal', signal);
    });
    const result = new AbortSignal(kInside);
    result.#sources = new Set();
    const reference = new WeakRef(result);
    for (const signal of signals) {
      if (signal.#aborted) {
        abort(result, signal.#reason);
        return result;
      }
      // A composite is followed at its own sources, so that it need not live.
      const sources = signal.#sources === undefined ? [new WeakRef(signal)] : signal.#sources;
      for (const source of sources) {
        if (source.deref() === undefined) continue;
        result.#sources.add(source);
        source.deref().#dependents.add(reference);
      }
    }
    result.#abortsItself = result.#sources.size > 0;
    return result;
  }

  [kListenersChanged](type, size) {
    if (type !== 'abort' || !this.#abortsItself) return;
    if (size > 0 && !this.#aborted) awaited.add(this);
    else awaited.delete(this);
  }

  static {
    isAbortSignal = (value) => typeof value === 'object' && value !== null && #aborted in value;
    abort = (signal, reason) => {
      if (signal.#aborted) return;
      signal.#aborted = true;
      signal.#reason = reason;
      awaited.delete(signal);
      signal.dispatchEvent(new Event('abort', { [kTrusted]: true }));
      for (const dependent of signal.#dependents) {
        const target = dependent.deref();
        if (target !== undefined) abort(target, reason);
      }
    };
  }
}

var isAbortSignal, abort; // Assigned in the class.

Object.defineProperties(AbortSignal.prototype, {
  aborted: { enumerable: true },
  [Symbol.toStringTag]: { value: 'AbortSignal', configurable: true },
});
defineEventHandler(AbortSignal.prototype, 'abort');

class AbortController {
  #signal = new AbortSignal(kInside);

  static #check(controller) {
    if (typeof controller === 'object' && controller !== null && #signal in controller) return controller;
    throw new ERR_INVALID_THIS('AbortController');
  }

  get signal() {
    return AbortController.#check(this).#signal;
  }

  abort(reason = abortError()) {
    abort(AbortController.#check(this).#signal, reason);
  }

  [inspect.custom](depth, options) {
    return show(this, { signal: this.signal }, depth, options);
  }
}

Object.defineProperties(AbortController.prototype, {
  signal: { enumerable: true },
  abort: { enumerable: true },
  [Symbol.toStringTag]: { value: 'AbortController', configurable: true },
});

module.exports = { AbortController, AbortSignal, isAbortSignal };
