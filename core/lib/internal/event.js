// Event: what EventTarget hands to its listeners. There is no tree of targets, so it neither captures nor bubbles.
//
// In Node: lib/internal/event_target.js, https://nodejs.org/docs/latest-v18.x/api/events.html#class-event
'use strict';

const { codes: { ERR_INVALID_THIS, ERR_MISSING_ARGS } } = require('internal/errors');
const { inspect } = require('internal/util/inspect');
const { validateObject } = require('internal/validators');
const { uptime } = internalBinding('process');

const kTrusted = Symbol('kTrustEvent'); // An option of the runtime's own events.

class Event {
  #type;
  #bubbles;
  #cancelable;
  #composed;
  #trusted;
  #timeStamp = uptime() * 1000;
  #target = null;
  #dispatching = false;
  #prevented = false;
  #propagationStopped = false;
  #stopped = false;

  constructor(type, options = {}) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    validateObject(options, 'options');
    this.#bubbles = !!options.bubbles;
    this.#cancelable = !!options.cancelable;
    this.#composed = !!options.composed;
    this.#type = `${type}`;
    this.#trusted = options[kTrusted] === true;
  }

  static #check(event) {
    if (!isEvent(event)) throw new ERR_INVALID_THIS('Event');
    return event;
  }

  [inspect.custom](depth, options) {
    Event.#check(this);
    const { name } = this.constructor;
    if (depth < 0) return name;
    const fields = { type: this.#type, defaultPrevented: this.#prevented, cancelable: this.#cancelable, timeStamp: this.#timeStamp };
    return `${name} ${inspect(fields, { ...options, depth: Number.isInteger(options.depth) ? options.depth - 1 : options.depth })}`;
  }

  stopImmediatePropagation() {
    Event.#check(this).#stopped = true;
  }

  preventDefault() {
    Event.#check(this).#prevented = true;
  }

  get target() {
    return Event.#check(this).#target;
  }

  get currentTarget() {
    return Event.#check(this).#target;
  }

  get srcElement() {
    return Event.#check(this).#target;
  }

  get type() {
    return Event.#check(this).#type;
  }

  get cancelable() {
    return Event.#check(this).#cancelable;
  }

  get defaultPrevented() {
    return Event.#check(this).#cancelable && this.#prevented;
  }

  get timeStamp() {
    return Event.#check(this).#timeStamp;
  }

  composedPath() {
    return Event.#check(this).#dispatching ? [this.#target] : [];
  }

  get returnValue() {
    return !Event.#check(this).#cancelable || !this.#prevented;
  }

  get bubbles() {
    return Event.#check(this).#bubbles;
  }

  get composed() {
    return Event.#check(this).#composed;
  }

  get eventPhase() {
    return Event.#check(this).#dispatching ? Event.AT_TARGET : Event.NONE;
  }

  get cancelBubble() {
    return Event.#check(this).#propagationStopped;
  }

  set cancelBubble(value) {
    if (value) Event.#check(this).stopPropagation();
  }

  stopPropagation() {
    Event.#check(this).#propagationStopped = true;
  }

  get isTrusted() {
    return isEvent(this) && this.#trusted;
  }

  static NONE = 0;
  static CAPTURING_PHASE = 1;
  static AT_TARGET = 2;
  static BUBBLING_PHASE = 3;

  // For EventTarget alone.
  static {
    isEvent = (value) => typeof value === 'object' && value !== null && #type in value;
    beginDispatch = (event, target) => {
      event.#target = target;
      event.#dispatching = true;
    };
    endDispatch = (event) => {
      event.#dispatching = false;
    };
    isDispatching = (event) => event.#dispatching;
    isStopped = (event) => event.#stopped;
  }
}

var isEvent, beginDispatch, endDispatch, isDispatching, isStopped; // Assigned in the class.

Object.defineProperty(Event.prototype, Symbol.toStringTag, { value: 'Event', configurable: true });
for (const name of Object.getOwnPropertyNames(Event.prototype)) {
  if (name !== 'constructor') Object.defineProperty(Event.prototype, name, { enumerable: true, configurable: name !== 'isTrusted' });
}

module.exports = { Event, beginDispatch, endDispatch, isDispatching, isStopped, kTrusted };
