// EventEmitter: the pattern under nearly everything in Node. emit() is synchronous: listeners run on the stack of
// whoever emits.
//
// In Node: lib/events.js, https://nodejs.org/docs/latest-v18.x/api/events.html
'use strict';

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_UNHANDLED_ERROR },
} = require('internal/errors');
const { validateAbortSignal, validateFunction, validateNumber } = require('internal/validators');

const kCapture = Symbol('kCapture');
const kErrorMonitor = Symbol('events.errorMonitor');
const kRejection = Symbol.for('nodejs.rejection');

let defaultMaxListeners = 10;

// `_events` maps a name to one function or to an array of them. An object without a prototype, so that names such
// as "toString" are only names; one function is stored bare, because that is the usual case.
function EventEmitter(options) {
  EventEmitter.init.call(this, options);
}

EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;

EventEmitter.init = function init(options) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = Object.create(null);
    this._eventsCount = 0;
  }
  this._maxListeners = this._maxListeners || undefined;
  if (options?.captureRejections) {
    require('internal/validators').validateBoolean(options.captureRejections, 'options.captureRejections');
    this[kCapture] = true;
  } else {
    this[kCapture] = EventEmitter.prototype[kCapture];
  }
};

Object.defineProperties(EventEmitter, {
  defaultMaxListeners: {
    enumerable: true,
    get() {
      return defaultMaxListeners;
    },
    set(n) {
      validateNumber(n, 'defaultMaxListeners', 0);
      defaultMaxListeners = n;
    },
  },
  captureRejections: {
    enumerable: true,
    get() {
      return EventEmitter.prototype[kCapture];
    },
    set(value) {
      require('internal/validators').validateBoolean(value, 'EventEmitter.captureRejections');
      EventEmitter.prototype[kCapture] = value;
    },
  },
  errorMonitor: { value: kErrorMonitor, enumerable: true },
  captureRejectionSymbol: { value: kRejection, enumerable: true },
});
Object.defineProperty(EventEmitter.prototype, kCapture, { value: false, writable: true, enumerable: false });

EventEmitter.prototype.setMaxListeners = function setMaxListeners(n) {
  validateNumber(n, 'n', 0);
  this._maxListeners = n;
  return this;
};

function maxListenersOf(emitter) {
  return emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners;
}

EventEmitter.prototype.getMaxListeners = function getMaxListeners() {
  return maxListenersOf(this);
};

// An 'error' that nobody listens to is thrown.
function throwUnhandled(emitter, args) {
  const [error] = args;
  if (error instanceof Error) throw error;
  let text;
  try {
    text = require('internal/util/inspect').inspect(error);
  } catch {
    text = error;
  }
  const unhandled = new ERR_UNHANDLED_ERROR(text);
  unhandled.context = error;
  throw unhandled;
}

/**
 * Calls the listeners of an event, in the order in which they were added.
 * @returns {boolean} whether there were any
 */
EventEmitter.prototype.emit = function emit(type, ...args) {
  const events = this._events;
  if (type === 'error') {
    if (events !== undefined && events[kErrorMonitor] !== undefined) this.emit(kErrorMonitor, ...args);
    if (events === undefined || events.error === undefined) throwUnhandled(this, args);
  }
  const handler = events === undefined ? undefined : events[type];
  if (handler === undefined) return false;

  if (typeof handler === 'function') {
    const result = Reflect.apply(handler, this, args);
    if (result !== undefined && result !== null && this[kCapture]) captureRejection(this, result, type, args);
  } else {
    // A copy: a listener that adds or removes others does not change this round.
    for (const listener of handler.slice()) {
      const result = Reflect.apply(listener, this, args);
      if (result !== undefined && result !== null && this[kCapture]) captureRejection(this, result, type, args);
    }
  }
  return true;
};

function captureRejection(emitter, promise, type, args) {
  try {
    const { then } = promise;
    if (typeof then === 'function') {
      then.call(promise, undefined, (error) => process.nextTick(emitRejection, emitter, error, type, args));
    }
  } catch (error) {
    emitter.emit('error', error);
  }
}

function emitRejection(emitter, error, type, args) {
  if (typeof emitter[kRejection] === 'function') {
    emitter[kRejection](error, type, ...args);
    return;
  }
  // Without the switch an error of an 'error' listener cannot come back here for ever.
  const previous = emitter[kCapture];
  try {
    emitter[kCapture] = false;
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = previous;
  }
}

function add(target, type, listener, prepend) {
  validateFunction(listener, 'listener');
  let events = target._events;
  if (events === undefined) {
    events = target._events = Object.create(null);
    target._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    // Before it is added, so that 'newListener' never sees itself.
    target.emit('newListener', type, listener.listener ?? listener);
    events = target._events;
  }

  const existing = events[type];
  if (existing === undefined) {
    events[type] = listener;
    ++target._eventsCount;
    return target;
  }
  let list = existing;
  if (typeof existing === 'function') {
    list = events[type] = prepend ? [listener, existing] : [existing, listener];
  } else if (prepend) {
    list.unshift(listener);
  } else {
    list.push(listener);
  }
  const max = maxListenersOf(target);
  if (max > 0 && list.length > max && !list.warned) warnAboutLeak(target, type, list);
  return target;
}

function warnAboutLeak(target, type, list) {
  list.warned = true;
  const { inspect } = require('internal/util/inspect');
  const warning = new Error(
    `Possible EventEmitter memory leak detected. ${list.length} ${String(type)} listeners ` +
    `added to ${inspect(target, { depth: -1 })}. Use emitter.setMaxListeners() to increase limit`);
  warning.name = 'MaxListenersExceededWarning';
  warning.emitter = target;
  warning.type = type;
  warning.count = list.length;
  process?.emitWarning?.(warning);
}

EventEmitter.prototype.addListener = function addListener(type, listener) {
  return add(this, type, listener, false);
};

EventEmitter.prototype.on = EventEmitter.prototype.addListener;

EventEmitter.prototype.prependListener = function prependListener(type, listener) {
  return add(this, type, listener, true);
};

// once() adds a wrapper that removes itself first; `listener` on it leads back to what was given.
function onceWrapper(target, type, listener) {
  let fired = false;
  function wrapped(...args) {
    if (fired) return undefined;
    target.removeListener(type, wrapped);
    fired = true;
    return Reflect.apply(listener, target, args);
  }
  wrapped.listener = listener;
  return wrapped;
}

EventEmitter.prototype.once = function once(type, listener) {
  validateFunction(listener, 'listener');
  return this.on(type, onceWrapper(this, type, listener));
};

EventEmitter.prototype.prependOnceListener = function prependOnceListener(type, listener) {
  validateFunction(listener, 'listener');
  return this.prependListener(type, onceWrapper(this, type, listener));
};

/** Removes the listener that was added last among equal ones; none is no error. */
EventEmitter.prototype.removeListener = function removeListener(type, listener) {
  validateFunction(listener, 'listener');
  const events = this._events;
  const list = events?.[type];
  if (list === undefined) return this;

  if (list === listener || list.listener === listener) {
    forget(this, type);
    if (events.removeListener !== undefined) this.emit('removeListener', type, list.listener ?? listener);
  } else if (typeof list !== 'function') {
    const at = list.findLastIndex((entry) => entry === listener || entry.listener === listener);
    if (at < 0) return this;
    if (at === 0) list.shift();
    else list.splice(at, 1);
    if (list.length === 1) events[type] = list[0];
    if (events.removeListener !== undefined) this.emit('removeListener', type, listener);
  }
  return this;
};

EventEmitter.prototype.off = EventEmitter.prototype.removeListener;

function forget(emitter, type) {
  if (--emitter._eventsCount === 0) emitter._events = Object.create(null);
  else delete emitter._events[type];
}

EventEmitter.prototype.removeAllListeners = function removeAllListeners(type) {
  const events = this._events;
  if (events === undefined) return this;

  if (events.removeListener === undefined) {
    if (arguments.length === 0) {
      this._events = Object.create(null);
      this._eventsCount = 0;
    } else if (events[type] !== undefined) {
      forget(this, type);
    }
    return this;
  }
  // Somebody wants to hear of each removal: one by one, last first.
  if (arguments.length === 0) {
    for (const key of Reflect.ownKeys(events)) {
      if (key !== 'removeListener') this.removeAllListeners(key);
    }
    this.removeAllListeners('removeListener');
    this._events = Object.create(null);
    this._eventsCount = 0;
    return this;
  }
  const listeners = events[type];
  if (typeof listeners === 'function') {
    this.removeListener(type, listeners);
  } else if (listeners !== undefined) {
    for (let i = listeners.length - 1; i >= 0; i--) this.removeListener(type, listeners[i]);
  }
  return this;
};

function listenersOf(emitter, type, unwrap) {
  const entry = emitter._events?.[type];
  if (entry === undefined) return [];
  const list = typeof entry === 'function' ? [entry] : entry.slice();
  return unwrap ? list.map((listener) => listener.listener ?? listener) : list;
}

EventEmitter.prototype.listeners = function listeners(type) {
  return listenersOf(this, type, true);
};

EventEmitter.prototype.rawListeners = function rawListeners(type) {
  return listenersOf(this, type, false);
};

function listenerCount(type) {
  const entry = this._events?.[type];
  if (entry === undefined) return 0;
  return typeof entry === 'function' ? 1 : entry.length;
}

EventEmitter.prototype.listenerCount = listenerCount;

EventEmitter.prototype.eventNames = function eventNames() {
  return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : [];
};

// From here on: functions of the module.

EventEmitter.listenerCount = (emitter, type) =>
  (typeof emitter.listenerCount === 'function' ? emitter.listenerCount(type) : listenerCount.call(emitter, type));

function abortError(signal) {
  const { AbortError } = require('internal/errors');
  return new AbortError(undefined, { cause: signal?.reason });
}

/**
 * A promise for the next event: fulfilled with the array of its arguments, rejected by an 'error' event or by the
 * signal.
 */
async function once(emitter, name, options = {}) {
  const signal = options?.signal;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw abortError(signal);
  return new Promise((resolve, reject) => {
    const removers = [];
    const settle = (how, value) => {
      for (const remove of removers) remove();
      how(value);
    };
    const listen = (target, type, listener, flags) => {
      if (typeof target.on === 'function') {
        target.once(type, listener);
        removers.push(() => target.removeListener(type, listener));
      } else if (typeof target.addEventListener === 'function') {
        target.addEventListener(type, listener, flags);
        removers.push(() => target.removeEventListener(type, listener));
      } else {
        throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', target);
      }
    };
    listen(emitter, name, (...args) => settle(resolve, args), { once: true });
    if (name !== 'error' && typeof emitter.once === 'function') {
      listen(emitter, 'error', (error) => settle(reject, error));
    }
    if (signal !== undefined) listen(signal, 'abort', () => settle(reject, abortError(signal)), { once: true });
  });
}

/** An async iterator over the arguments of each event; what comes before it is asked for waits in a queue. */
function on(emitter, event, options = {}) {
  const signal = options?.signal;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw abortError(signal);
  const queue = [];
  const waiting = [];
  let failure = null;
  let finished = false;

  const listener = (...args) => {
    const next = waiting.shift();
    if (next !== undefined) next.resolve({ value: args, done: false });
    else queue.push(args);
  };
  const fail = (error) => {
    const next = waiting.shift();
    if (next !== undefined) next.reject(error);
    else failure = error;
    iterator.return();
  };
  const aborted = () => fail(abortError(signal));

  const iterator = Object.setPrototypeOf({
    next() {
      const value = queue.shift();
      if (value !== undefined) return Promise.resolve({ value, done: false });
      if (failure !== null) {
        const rejected = Promise.reject(failure);
        failure = null;
        return rejected;
      }
      if (finished) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return() {
      emitter.removeListener(event, listener);
      emitter.removeListener('error', fail);
      signal?.removeEventListener?.('abort', aborted);
      finished = true;
      for (const next of waiting.splice(0)) next.resolve({ value: undefined, done: true });
      return Promise.resolve({ value: undefined, done: true });
    },
    throw(error) {
      if (!(error instanceof Error)) throw new ERR_INVALID_ARG_TYPE('EventEmitter.AsyncIterator', 'Error', error);
      failure = error;
      emitter.removeListener(event, listener);
      emitter.removeListener('error', fail);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  }, Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype));

  emitter.on(event, listener);
  if (event !== 'error') emitter.on('error', fail);
  signal?.addEventListener?.('abort', aborted, { once: true });
  return iterator;
}

function getEventListeners(emitter, type) {
  if (typeof emitter.listeners === 'function') return emitter.listeners(type);
  throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
}

function setMaxListeners(n = defaultMaxListeners, ...emitters) {
  validateNumber(n, 'n', 0);
  if (emitters.length === 0) defaultMaxListeners = n;
  for (const emitter of emitters) {
    if (typeof emitter.setMaxListeners !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('eventTargets', 'EventEmitter', emitter);
    }
    emitter.setMaxListeners(n);
  }
}

EventEmitter.once = once;
EventEmitter.on = on;
EventEmitter.getEventListeners = getEventListeners;
EventEmitter.setMaxListeners = setMaxListeners;
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.usingDomains = false;

module.exports = EventEmitter;
