// Functions of the module events that take an EventEmitter or an EventTarget: waiting for events, and asking.
//
// In Node: lib/events.js.
'use strict';

const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateAbortSignal, validateFunction } = require('internal/validators');

// EventTarget is loaded when one can be there.
const targets = () => require('internal/event_target');
const isTarget = (value) => typeof value?.addEventListener === 'function' && targets().isEventTarget(value);
const wrongEmitter = (name, value) => new ERR_INVALID_ARG_TYPE(name, ['EventEmitter', 'EventTarget'], value);
const abortError = (signal) => new AbortError(undefined, { cause: signal?.reason });

function listen(emitter, type, listener, once) {
  if (typeof emitter.on === 'function') {
    if (once) emitter.once(type, listener);
    else emitter.on(type, listener);
  } else if (typeof emitter.addEventListener === 'function') {
    emitter.addEventListener(type, listener, { once, [targets().kResistStop]: true });
  } else {
    throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
  }
}

function unlisten(emitter, type, listener) {
  if (typeof emitter.removeListener === 'function') emitter.removeListener(type, listener);
  else if (typeof emitter.removeEventListener === 'function') emitter.removeEventListener(type, listener);
  else throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
}

/**
 * A promise for the next event: fulfilled with the array of its arguments, rejected by an 'error' event (of an
 * EventEmitter only) or by the signal.
 */
async function once(emitter, name, options = {}) {
  const signal = options?.signal;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw abortError(signal);
  return new Promise((resolve, reject) => {
    let waitsForErrors = false;
    const settle = (how, value) => {
      unlisten(emitter, name, onEvent);
      if (waitsForErrors) unlisten(emitter, 'error', onError);
      if (signal != null) unlisten(signal, 'abort', onAbort);
      how(value);
    };
    const onEvent = (...args) => settle(resolve, args);
    const onError = (error) => settle(reject, error);
    const onAbort = () => settle(reject, abortError(signal));
    listen(emitter, name, onEvent, true);
    waitsForErrors = name !== 'error' && typeof emitter.once === 'function';
    if (waitsForErrors) listen(emitter, 'error', onError, true);
    if (signal != null) listen(signal, 'abort', onAbort, true);
  });
}

const asyncIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf(async function*() {}).prototype);

/** An async iterator over the arguments of each event; what comes before it is asked for waits in a queue. */
function on(emitter, event, options = {}) {
  const signal = options?.signal;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw abortError(signal);
  const queue = [];
  const waiting = [];
  let failure = null;
  let finished = false;

  const onEvent = (...args) => {
    const next = waiting.shift();
    if (next !== undefined) next.resolve({ value: args, done: false });
    else queue.push(args);
  };
  const onError = (error) => {
    finished = true;
    const next = waiting.shift();
    if (next !== undefined) next.reject(error);
    else failure = error;
    iterator.return();
  };
  const onAbort = () => onError(abortError(signal));
  const stop = () => {
    unlisten(emitter, event, onEvent);
    unlisten(emitter, 'error', onError);
  };

  const iterator = Object.setPrototypeOf({
    next() {
      const value = queue.shift();
      if (value !== undefined) return Promise.resolve({ value, done: false });
      if (failure) {
        const rejected = Promise.reject(failure);
        failure = null; // Told once.
        return rejected;
      }
      if (finished) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return() {
      stop();
      if (signal) unlisten(signal, 'abort', onAbort);
      finished = true;
      for (const next of waiting) next.resolve({ value: undefined, done: true });
      return Promise.resolve({ value: undefined, done: true });
    },
    throw(error) {
      if (!(error instanceof Error)) throw new ERR_INVALID_ARG_TYPE('EventEmitter.AsyncIterator', 'Error', error);
      failure = error;
      stop();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  }, asyncIteratorPrototype);

  listen(emitter, event, onEvent, false);
  if (event !== 'error' && typeof emitter.on === 'function') emitter.on('error', onError);
  if (signal) listen(signal, 'abort', onAbort, true);
  return iterator;
}

/** Calls `listener` once when the signal aborts, whoever stops the event; soon, when it has already. */
function addAbortListener(signal, listener) {
  if (signal === undefined) throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
  validateAbortSignal(signal, 'signal');
  validateFunction(listener, 'listener');
  let remove = () => {};
  if (signal.aborted) {
    Promise.resolve().then(() => listener());
  } else {
    listen(signal, 'abort', listener, true);
    remove = () => unlisten(signal, 'abort', listener);
  }
  return { __proto__: null, [Symbol.dispose]: () => remove() };
}

function getEventListeners(emitter, type) {
  if (typeof emitter.listeners === 'function') return emitter.listeners(type);
  if (isTarget(emitter)) return targets().listenersOf(emitter, type);
  throw wrongEmitter('emitter', emitter);
}

function getMaxListeners(emitter) {
  if (typeof emitter?.getMaxListeners === 'function') return emitter.getMaxListeners();
  if (isTarget(emitter)) return targets().getMaxListeners(emitter);
  throw wrongEmitter('emitter', emitter);
}

function setMaxListeners(emitter, n) {
  if (isTarget(emitter)) targets().setMaxListeners(emitter, n);
  else if (typeof emitter.setMaxListeners === 'function') emitter.setMaxListeners(n);
  else throw wrongEmitter('eventTargets', emitter);
}

module.exports = { addAbortListener, getEventListeners, getMaxListeners, on, once, setMaxListeners };
