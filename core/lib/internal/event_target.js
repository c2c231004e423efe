// EventTarget: the web's counterpart of EventEmitter. What a listener throws does not stop the others; it becomes an
// uncaught exception of its own.
//
// In Node: lib/internal/event_target.js, https://nodejs.org/docs/latest-v18.x/api/events.html#eventtarget-and-event-api
'use strict';

const EventEmitter = require('events');
const {
  codes: { ERR_EVENT_RECURSION, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_THIS, ERR_MISSING_ARGS },
} = require('internal/errors');
const { Event, beginDispatch, endDispatch, isDispatching, isStopped } = require('internal/event');
const { inspect } = require('internal/util/inspect');
const { validateObject } = require('internal/validators');

// An option of the runtime's own listeners: stopImmediatePropagation() of another listener does not hide the event.
const kResistStop = Symbol('kResistStopPropagation');

// The listeners of one type, as a list that may change while an event goes through it.
class Listeners {
  first = undefined;
  last = undefined;
  size = 0;

  find(listener, capture) {
    let entry = this.first;
    while (entry !== undefined && !(entry.listener === listener && entry.capture === capture)) entry = entry.next;
    return entry;
  }

  append(entry) {
    entry.previous = this.last;
    if (this.last === undefined) this.first = entry;
    else this.last.next = entry;
    this.last = entry;
    this.size++;
  }

  // `next` of the entry stays: whoever stands on it must get on.
  remove(entry) {
    if (entry.previous === undefined) this.first = entry.next;
    else entry.previous.next = entry.next;
    if (entry.next === undefined) this.last = entry.previous;
    else entry.next.previous = entry.previous;
    entry.removed = true;
    this.size--;
  }
}

function checkOptions(options) {
  if (typeof options === 'boolean') return { capture: options };
  if (options === null) return { capture: false };
  validateObject(options, 'options', { allowArray: true, allowFunction: true });
  const { once, capture, signal } = options;
  return { once: Boolean(once), capture: Boolean(capture), signal, resistsStop: Boolean(options[kResistStop]) };
}

// Whether it can listen; null and undefined are tolerated.
function isListener(listener) {
  if (typeof listener === 'function' || typeof listener === 'object') return listener !== null;
  if (listener === undefined) return false;
  throw new ERR_INVALID_ARG_TYPE('listener', 'EventListener', listener);
}

function toType(type) {
  if (typeof type === 'symbol') throw new ERR_INVALID_ARG_VALUE('value', type);
  return `${type}`;
}

function callOf(listener) {
  if (typeof listener === 'function') return listener;
  return async (...args) => {
    if (listener.handleEvent) await Reflect.apply(listener.handleEvent, listener, args);
  };
}

function throwLater(error) {
  if (typeof process?.nextTick !== 'function') {
    internalBinding('core').triggerUncaughtException(error, false);
    return;
  }
  process.nextTick(() => {
    throw error;
  });
}

function warn(name, message, properties) {
  const warning = new Error(message);
  warning.name = name;
  process.emitWarning(Object.assign(warning, properties));
}

class EventTarget {
  #listeners = new Map(); // By type.
  #maximum = EventEmitter.defaultMaxListeners;
  #warned = false;
  #handlers = new Map(); // What stands in on<type>.

  static #check(target) {
    if (!isEventTarget(target)) throw new ERR_INVALID_THIS('EventTarget');
    return target;
  }

  /** @param {object|boolean} [options] once, capture, signal (removes the listener when it aborts) */
  addEventListener(type, listener, options = {}) {
    EventTarget.#check(this);
    if (arguments.length < 2) throw new ERR_MISSING_ARGS('type', 'listener');
    const { once, capture, signal, resistsStop } = checkOptions(options);
    if (!isListener(listener)) {
      warn('AddEventListenerArgumentTypeWarning', `addEventListener called with ${listener} which has no effect.`, { target: this, type });
      return;
    }
    type = toType(type);
    if (signal) {
      if (signal.aborted) return;
      signal.addEventListener('abort', () => this.removeEventListener(type, listener, options), { once: true, [kResistStop]: true });
    }
    let list = this.#listeners.get(type);
    if (list === undefined) this.#listeners.set(type, list = new Listeners());
    if (list.find(listener, capture) !== undefined) return;
    list.append({ listener, call: callOf(listener), once, capture, resistsStop, next: undefined, previous: undefined, removed: false });
    this.#warnAboutLeak(type, list.size);
    this[kListenersChanged]?.(type, list.size);
  }

  removeEventListener(type, listener, options = {}) {
    EventTarget.#check(this);
    if (arguments.length < 2) throw new ERR_MISSING_ARGS('type', 'listener');
    if (!isListener(listener)) return;
    type = toType(type);
    const list = this.#listeners.get(type);
    const entry = list?.find(listener, options?.capture === true);
    if (entry === undefined) return;
    list.remove(entry);
    this[kListenersChanged]?.(type, list.size);
  }

  #warnAboutLeak(type, count) {
    if (count <= this.#maximum || this.#maximum <= 0 || this.#warned) return;
    this.#warned = true;
    warn('MaxListenersExceededWarning', `Possible EventTarget memory leak detected. ${count} ${type} listeners ` +
      `added to ${inspect(this, { depth: -1 })}. Use events.setMaxListeners() to increase limit`,
    { target: this, type, count });
  }

  /** Calls the listeners now. False when one of them prevented the default. */
  dispatchEvent(event) {
    EventTarget.#check(this);
    if (arguments.length < 1) throw new ERR_MISSING_ARGS('event');
    if (!(event instanceof Event)) throw new ERR_INVALID_ARG_TYPE('event', 'Event', event);
    const { type } = event; // Throws when it only looks like an event.
    if (isDispatching(event)) throw new ERR_EVENT_RECURSION(type);
    beginDispatch(event, this);
    const list = this.#listeners.get(type);
    let next;
    for (let entry = list?.first; entry !== undefined; entry = next) {
      next = entry.next;
      if (entry.removed || (isStopped(event) && !entry.resistsStop)) continue;
      if (entry.once) {
        list.remove(entry);
        this[kListenersChanged]?.(type, list.size);
      }
      try {
        const result = Reflect.apply(entry.call, this, [event]);
        // As in Node, only the first listener sees the event as being dispatched.
        endDispatch(event);
        if (typeof result?.then === 'function') result.then(undefined, throwLater);
      } catch (error) {
        throwLater(error);
      }
    }
    endDispatch(event);
    return event.defaultPrevented !== true;
  }

  [inspect.custom](depth, options) {
    EventTarget.#check(this);
    const { name } = this.constructor;
    if (depth < 0) return name;
    return `${name} ${inspect({}, { ...options, depth: Number.isInteger(options.depth) ? options.depth - 1 : options.depth })}`;
  }

  // For events.js and on<type>.
  static {
    isEventTarget = (value) => typeof value === 'object' && value !== null && #listeners in value;
    listenersOf = (target, type) => {
      const found = [];
      for (let entry = target.#listeners.get(type)?.first; entry !== undefined; entry = entry.next) found.push(entry.listener);
      return found;
    };
    getMaxListeners = (target) => target.#maximum;
    setMaxListeners = (target, n) => {
      target.#maximum = n;
      target.#warned = false;
    };
    handlersOf = (target) => target.#handlers;
  }
}

// A method of a subclass that is told how many listeners of a type there are now.
const kListenersChanged = Symbol('kListenersChanged');

var isEventTarget, listenersOf, getMaxListeners, setMaxListeners, handlersOf; // Assigned in the class.

Object.defineProperties(EventTarget.prototype, {
  addEventListener: { enumerable: true },
  removeEventListener: { enumerable: true },
  dispatchEvent: { enumerable: true },
  [Symbol.toStringTag]: { value: 'EventTarget', configurable: true },
});

/** Gives a prototype the property on<type>. Its handler keeps the place in the order that the first one had. */
function defineEventHandler(prototype, type) {
  Object.defineProperty(prototype, `on${type}`, {
    configurable: true,
    enumerable: true,
    get() {
      return handlersOf(this).get(type)?.handler ?? null;
    },
    set(handler) {
      const handlers = handlersOf(this);
      let listener = handlers.get(type);
      if (listener === undefined) {
        listener = function(...args) {
          return typeof listener.handler === 'function' ? Reflect.apply(listener.handler, this, args) : undefined;
        };
        handlers.set(type, listener);
        this.addEventListener(type, listener);
      }
      listener.handler = handler;
    },
  });
}

module.exports = { EventTarget, defineEventHandler, getMaxListeners, isEventTarget, kListenersChanged, kResistStop, listenersOf, setMaxListeners };
