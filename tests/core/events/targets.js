// EventTarget, Event, DOMException, AbortController and AbortSignal. Every line is JSON.
// Not compared: DOMException's accessors on another object, whose error Node words differently from all its others.
'use strict';

const events = require('events');
const util = require('util');

const say = (...about) => console.log(JSON.stringify(about, (key, value) => (typeof value === 'symbol' ? String(value) : typeof value === 'function' ? `function ${value.name}` : value === undefined ? 'undefined' : value)));

function attempt(what, run) {
  try {
    say(what, run());
  } catch (error) {
    say(what, 'throws', error?.name, error?.code, error?.message ?? error, error && Object.keys(error));
  }
}
process.on('warning', ({ name, message, count, type }) => say('warning', name, message, count, type));

// --- What there is ---

for (const name of ['EventTarget', 'Event', 'AbortController', 'AbortSignal', 'DOMException', 'CustomEvent']) {
  const { enumerable, configurable } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
  const Class = globalThis[name];
  say(name, typeof Class, enumerable, configurable);
  if (Class === undefined) continue;
  for (const [object, where] of [[Class, 'static'], [Class.prototype, 'prototype']]) {
    for (const key of Object.getOwnPropertyNames(object).sort()) {
      if (key === 'constructor' || key === 'prototype') continue;
      const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, key);
      say(name, where, key, typeof value === 'function' ? value.length : value, get !== undefined, set !== undefined, flags.enumerable, flags.writable, flags.configurable);
    }
  }
  say(Class.name, Class.length, Object.prototype.toString.call(Class.prototype), Object.getPrototypeOf(Class.prototype) === Object.prototype, Object.getOwnPropertyDescriptor(Class.prototype, Symbol.toStringTag));
  attempt([name, 'without new'], () => Class());
  attempt([name, 'no arguments'], () => typeof new Class());
}

// --- Event ---

const withoutTime = (text) => text.replace(/timeStamp: [\d.]+/g, 'timeStamp: T').replace(/timeStamp: \S*?\d+\.?\d*\S*?(?=\n)/g, 'timeStamp: T');
for (const options of [undefined, {}, { cancelable: true }, { bubbles: true, composed: 1 }, null, 1, 'x', [], () => {}]) {
  attempt(['new Event'], () => {
    const event = new Event('kind', options);
    event.preventDefault();
    event.stopPropagation();
    return [event.type, event.target, event.currentTarget, event.srcElement, event.cancelable, event.defaultPrevented, event.returnValue, event.bubbles, event.composed,
      event.eventPhase, event.cancelBubble, event.isTrusted, event.composedPath(), typeof event.timeStamp, event.timeStamp > 0, Object.keys(event)];
  });
}
for (const type of [undefined, null, 1, {}, Symbol('s'), '']) attempt(['type'], () => new Event(type).type);
for (const key of Object.getOwnPropertyNames(Event.prototype)) {
  if (key === 'constructor') continue;
  attempt(['wrong this', key], () => {
    const { get, value } = Object.getOwnPropertyDescriptor(Event.prototype, key);
    return (get ?? value).call({});
  });
}
class Own extends Event {
  extra = 1;
}
for (const options of [{}, { depth: -1 }, { depth: 0 }, { depth: null }, { compact: false }, { colors: true }, { showHidden: false }]) {
  for (const value of [new Event('x'), new Own('y', { cancelable: true }), new EventTarget(), new (class Mine extends EventTarget {})(), new AbortController(), AbortSignal.abort(), new AbortController().signal]) {
    say(withoutTime(util.inspect(value, options)).replace(/\u001b\[33m[\d.]+\u001b\[39m/g, 'T'), withoutTime(util.inspect({ a: { b: value } }, options)).replace(/\u001b\[33m[\d.]+\u001b\[39m/g, 'T'));
  }
}

// --- EventTarget ---

for (const listener of [undefined, null, {}, { handleEvent: 1 }, 5, 'x', true, Symbol('s')]) {
  attempt('addEventListener', () => new EventTarget().addEventListener('x', listener));
  attempt('removeEventListener', () => new EventTarget().removeEventListener('x', listener));
}
for (const options of [undefined, null, true, 1, 'x', {}, [], () => {}, { signal: AbortSignal.abort() }, { once: true, capture: 1 }]) {
  attempt('options', () => {
    const target = new EventTarget();
    let calls = 0;
    const listener = () => calls++;
    target.addEventListener('x', listener, options);
    target.addEventListener('x', listener, { capture: false });
    target.dispatchEvent(new Event('x'));
    target.dispatchEvent(new Event('x'));
    target.removeEventListener('x', listener);
    target.dispatchEvent(new Event('x'));
    return [calls, events.getEventListeners(target, 'x').length];
  });
}
attempt('few', () => new EventTarget().addEventListener('x'));
attempt('few', () => new EventTarget().removeEventListener('x'));
attempt('few', () => new EventTarget().dispatchEvent());
for (const event of [undefined, {}, 'x', { type: 'x' }, Object.create(Event.prototype)]) attempt('dispatchEvent', () => new EventTarget().dispatchEvent(event));
for (const type of [undefined, null, 1, {}, Symbol('s')]) {
  attempt('type', () => {
    const target = new EventTarget();
    target.addEventListener(type, (event) => say(event.type));
    return target.dispatchEvent(new Event(type));
  });
}
for (const method of ['addEventListener', 'removeEventListener', 'dispatchEvent']) attempt(method, () => EventTarget.prototype[method].call({}, 'x', () => {}));

const target = new EventTarget();
target.addEventListener('x', function(event) {
  say(this === target, event.target === target, event.currentTarget === target, event.eventPhase, event.composedPath().length, event.isTrusted);
  target.addEventListener('x', () => say('added while the last one runs'), { once: true });
}, { once: true });
target.addEventListener('x', { handleEvent(event) { say('object', event.type, this === undefined); } });
const again = new Event('x', { cancelable: true });
say(target.dispatchEvent(again), again.target === target, again.eventPhase);
target.addEventListener('x', (event) => event.preventDefault());
say(target.dispatchEvent(again), target.dispatchEvent(new Event('x')));
attempt('recursion', () => {
  let caught;
  const one = new EventTarget();
  one.addEventListener('r', (event) => {
    try {
      one.dispatchEvent(event);
    } catch (error) {
      caught = [error.name, error.code, error.message];
    }
  });
  one.dispatchEvent(new Event('r'));
  return caught;
});

// Random use.
let state = 18;
function random() {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x80000000;
}
const oneOf = (list) => list[Math.floor(random() * list.length)];
for (let round = 0; round < 300; round++) {
  const subject = new EventTarget();
  events.setMaxListeners(0, subject);
  const calls = [];
  let depth = 0;
  const controllers = [new AbortController(), new AbortController()];
  const act = () => {
    const type = oneOf(['a', 'b']);
    const listener = oneOf(listeners);
    const options = oneOf([undefined, { once: true }, { capture: true }, true, { passive: true }, { signal: controllers[0].signal }, { signal: controllers[1].signal, once: true }]);
    const method = oneOf(['add', 'add', 'add', 'remove', 'dispatch', 'dispatch', 'abort']);
    if (method === 'add') subject.addEventListener(type, listener, options);
    else if (method === 'remove') subject.removeEventListener(type, listener, options);
    else if (method === 'dispatch') calls.push(subject.dispatchEvent(new Event(type, { cancelable: true })));
    else if (random() < 0.2) oneOf(controllers).abort();
  };
  const listeners = ['f', 'g', 'stop', 'prevent', 'busy'].map((name) => ({
    [name](event) {
      calls.push(name);
      if (name === 'stop') event.stopImmediatePropagation();
      if (name === 'prevent') event.preventDefault();
      if (name === 'busy' && depth < 3) {
        depth++;
        act();
        depth--;
      }
    },
  }[name]));
  for (let i = 0; i < 25; i++) act();
  say(round, calls, ['a', 'b'].map((type) => events.getEventListeners(subject, type).map((listener) => listener.name)));
}

const crowded = new EventTarget();
for (let i = 0; i < 13; i++) crowded.addEventListener('crowd', () => {});
say(events.getMaxListeners(crowded), events.getEventListeners(crowded, 'crowd').length, events.getEventListeners(crowded, 'none'));
events.setMaxListeners(2, crowded);
crowded.addEventListener('crowd', () => {});
say(events.getMaxListeners(crowded));

// --- DOMException ---

for (const args of [[], ['m'], ['m', 'AbortError'], ['m', 'NotFoundError'], ['m', 'Nope'], [5, 7], ['m', { name: 'TimeoutError', cause: 5 }], ['m', {}], ['m', null], ['m', undefined], ['m', 'URLMismatchError'], ['m', 'InUseAttributeError'], ['m', 'ValidationError'], ['m', { cause: undefined, name: 'X' }]]) {
  attempt(['DOMException', args], () => {
    const error = new DOMException(...args);
    return [error.name, error.message, error.code, 'cause' in error, error.cause, String(error), Object.prototype.toString.call(error), error instanceof Error, error.stack.split('\n')[0], Object.getOwnPropertyNames(error),
      util.inspect(error).split('\n')[0], util.types.isNativeError(error)];
  });
}

// --- Abort ---

for (const args of [[], [undefined], [null], ['why'], [new RangeError('mine')]]) {
  const controller = new AbortController();
  const { signal } = controller;
  say(signal === controller.signal, signal.aborted, signal.reason, signal.onabort, signal instanceof EventTarget);
  signal.throwIfAborted();
  signal.addEventListener('abort', (event) => say('listener', event.type, event.isTrusted, event.target === signal, signal.aborted));
  signal.onabort = function(event) {
    say('onabort', event.type, this === signal);
  };
  say(typeof signal.onabort, events.getEventListeners(signal, 'abort').length);
  controller.abort(...args);
  controller.abort('again');
  say(signal.aborted, signal.reason?.name ?? signal.reason, signal.reason?.message, signal.reason?.code);
  attempt('throwIfAborted', () => signal.throwIfAborted());
  const ready = AbortSignal.abort(...args);
  say(ready.aborted, ready.reason?.name ?? ready.reason);
}
{
  const controller = new AbortController();
  controller.signal.onabort = () => say('first');
  controller.signal.addEventListener('abort', () => say('second'));
  controller.signal.onabort = () => say('instead of first');
  controller.abort();
  const other = new AbortController();
  other.signal.onabort = () => say('never');
  other.signal.onabort = null;
  say(other.signal.onabort);
  other.signal.onabort = 5;
  say(other.signal.onabort);
  other.abort();
}
for (const delay of [-1, 1.5, '1', NaN, 2 ** 32, undefined]) attempt('timeout', () => AbortSignal.timeout(delay));
for (const signals of [undefined, 5, {}, [5], [undefined], [new EventTarget()], [new AbortController()]]) attempt('any', () => AbortSignal.any(signals));
{
  const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()];
  const any = AbortSignal.any([one.signal, two.signal]);
  const nested = AbortSignal.any([any, three.signal, any]);
  const log = [];
  for (const [name, signal] of Object.entries({ one: one.signal, any, nested })) signal.addEventListener('abort', () => log.push([name, any.aborted, nested.aborted]));
  say(any.aborted, AbortSignal.any([]).aborted, AbortSignal.any([AbortSignal.abort(1), AbortSignal.abort(2)]).reason);
  two.abort('two');
  one.abort('one');
  three.abort('three');
  say(log, any.reason, nested.reason, AbortSignal.any([nested]).reason);
}
for (const key of ['aborted', 'reason']) attempt(key, () => Reflect.get(AbortSignal.prototype, key, {}));
attempt('throwIfAborted', () => AbortSignal.prototype.throwIfAborted.call({}));
attempt('signal', () => Reflect.get(AbortController.prototype, 'signal', {}));
attempt('abort', () => AbortController.prototype.abort.call({}));

// --- Errors of listeners, and time ---

let expected = 3;
process.on('uncaughtException', (error) => {
  say('uncaught', error.message ?? error);
  if (--expected === 0) waitForTime();
});
const failing = new EventTarget();
failing.addEventListener('x', () => { throw new RangeError('thrown'); });
failing.addEventListener('x', async () => { throw new RangeError('rejected'); });
failing.addEventListener('x', { handleEvent() { throw new RangeError('by an object'); } });
failing.addEventListener('x', () => say('still called'));
failing.dispatchEvent(new Event('x'));

function waitForTime() {
  AbortSignal.timeout(100000).onabort = () => say('keeps the process alive');
  const alive = setInterval(() => {}, 1000); // A signal's timer alone lets the process end.
  const waiting = AbortSignal.timeout(1);
  waiting.onabort = () => {
    clearInterval(alive);
    say('timeout', waiting.reason.name, waiting.reason.message, waiting.reason.code);
  };
}
