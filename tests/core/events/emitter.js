// EventEmitter and the functions of the module events. Every line is JSON.
'use strict';

const EventEmitter = require('events');
const util = require('util');

const say = (...about) => console.log(JSON.stringify(about, (key, value) => (typeof value === 'symbol' ? String(value) : typeof value === 'function' ? `function ${value.name}` : value === undefined ? 'undefined' : value)));

function attempt(what, run) {
  try {
    say(what, run());
  } catch (error) {
    say(what, 'throws', error?.name, error?.code, error?.message ?? error, error && Object.keys(error));
  }
}

process.on('warning', ({ name, message, count, type, code }) => say('warning', name, message, count, type, code));

// --- What there is ---

const absent = new Set(['EventEmitterAsyncResource', 'kMaxEventTargetListeners', 'kMaxEventTargetListenersWarned']);
for (const key of Object.getOwnPropertyNames(EventEmitter).sort()) {
  if (absent.has(key)) continue;
  const { value, get, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(EventEmitter, key);
  say(key, typeof value === 'function' ? value.length : typeof value, get !== undefined, writable, enumerable, configurable);
}
for (const key of Object.getOwnPropertyNames(EventEmitter.prototype)) say(key, typeof EventEmitter.prototype[key], EventEmitter.prototype[key]?.length);
say(EventEmitter.errorMonitor, EventEmitter.captureRejectionSymbol, EventEmitter.captureRejections, EventEmitter.defaultMaxListeners);
console.log(util.inspect(new EventEmitter()), util.inspect(new (class Own extends EventEmitter {})(), { depth: -1 }));

// --- Random use: two emitters of the same fate on two runtimes ---

let state = 18;
function random() {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x80000000;
}
const oneOf = (list) => list[Math.floor(random() * list.length)];
const types = ['a', 'b', 'error', 'newListener', 'removeListener', EventEmitter.errorMonitor, Symbol('s'), 'toString', '__proto__'];

for (let round = 0; round < 300; round++) {
  const emitter = new EventEmitter();
  const calls = [];
  let depth = 0;
  const act = () => {
    const type = oneOf(types);
    const listener = oneOf(listeners);
    const method = oneOf(['on', 'once', 'prependListener', 'prependOnceListener', 'off', 'emit', 'emit', 'emit', 'removeAllListeners', 'listeners', 'rawListeners', 'listenerCount', 'eventNames', 'addListener']);
    let result;
    try {
      if (method === 'emit') result = emitter.emit(type, 1, 'x');
      else if (/^(on|once|prepend|off|add)/.test(method)) result = emitter[method](type, listener) === emitter;
      else if (method === 'removeAllListeners') result = (random() < 0.2 ? emitter.removeAllListeners() : emitter.removeAllListeners(type)) === emitter;
      else result = emitter[method](type, method === 'listenerCount' ? oneOf([undefined, null, listener]) : undefined);
    } catch (error) {
      result = [error.name, error.code, error.message];
    }
    calls.push([method, type, Array.isArray(result) ? result.map((one) => one?.listener?.name ?? one) : result]);
  };
  const listeners = ['f', 'g', 'h', 'busy'].map((name) => ({
    [name](...args) {
      calls.push([name, this === emitter, args.length, typeof args[0] === 'function' ? args[0].name : args[0]]);
      if (name === 'busy' && depth < 3) {
        depth++;
        act();
        depth--;
      }
    },
  }[name]));
  for (let i = 0; i < 25; i++) act();
  say(round, calls, emitter.eventNames(), emitter._eventsCount);
}

// --- Errors and limits ---

for (const wrong of [undefined, null, 1, 'text', {}]) {
  for (const name of ['on', 'once', 'off', 'prependListener', 'prependOnceListener', 'addListener', 'removeListener']) attempt([name, wrong], () => new EventEmitter()[name]('x', wrong));
}
for (const n of [0, 1, Infinity, -1, NaN, '1', null, undefined, 1.5]) {
  attempt(['setMaxListeners', String(n)], () => new EventEmitter().setMaxListeners(n).getMaxListeners());
  attempt(['events.setMaxListeners', String(n)], () => EventEmitter.setMaxListeners(n, new EventEmitter()));
  attempt(['defaultMaxListeners', String(n)], () => {
    EventEmitter.defaultMaxListeners = n;
    return EventEmitter.defaultMaxListeners;
  });
  attempt(['defaultMaxListeners back'], () => {
    EventEmitter.defaultMaxListeners = 10;
    return new EventEmitter().getMaxListeners();
  });
  attempt(['captureRejections', String(n)], () => new EventEmitter({ captureRejections: n }) instanceof EventEmitter);
}
for (const value of [true, false, 1, 'x', undefined, null]) {
  attempt(['EventEmitter.captureRejections', value], () => {
    EventEmitter.captureRejections = value;
  });
}
EventEmitter.captureRejections = false;
for (const error of [undefined, null, 5, 'text', {}, { a: 1 }, new RangeError('mine'), { toString: 1 }]) {
  attempt(['emit error', String(error?.message)], () => new EventEmitter().emit('error', error));
}
attempt(['emit error'], () => new EventEmitter().emit('error'));
const monitored = new EventEmitter().on(EventEmitter.errorMonitor, (...args) => say('monitor', args.length));
attempt(['monitored'], () => monitored.emit('error', new RangeError('seen'), 2));
for (const target of [{}, 1, new Map(), new EventEmitter()]) {
  attempt(['getEventListeners'], () => EventEmitter.getEventListeners(target, 'x'));
  attempt(['getMaxListeners'], () => EventEmitter.getMaxListeners(target));
  attempt(['setMaxListeners'], () => EventEmitter.setMaxListeners(3, target));
  attempt(['listenerCount'], () => EventEmitter.listenerCount(target, 'x'));
}
const crowded = new EventEmitter();
for (let i = 0; i < 13; i++) crowded.on('crowd', () => {});
const few = new EventEmitter().setMaxListeners(1).on('s', () => {}).on('s', () => {});
say(few.listenerCount('s'), EventEmitter.listenerCount(few, 's'), EventEmitter.getEventListeners(few, 's').length);
function Old() {
  EventEmitter.call(this);
}
Object.setPrototypeOf(Old.prototype, EventEmitter.prototype);
say(new Old().on('x', () => say('old')).emit('x'));
say(Object.assign(Object.create(EventEmitter.prototype), {}).on('x', () => {}).emit('x'));

// --- Waiting ---

async function attemptAsync(what, run) {
  try {
    say(what, await run());
  } catch (error) {
    say(what, 'rejects', error?.name, error?.code, error?.message ?? error, error?.cause?.name ?? error?.cause);
  }
}

(async () => {
  const emitter = new EventEmitter();
  const during = (promise, act) => {
    act();
    return promise;
  };
  await attemptAsync('once', () => during(EventEmitter.once(emitter, 'x'), () => emitter.emit('x', 1, 2)));
  await attemptAsync('once error', () => during(EventEmitter.once(emitter, 'x'), () => emitter.emit('error', new RangeError('mine'))));
  await attemptAsync('once of error', () => during(EventEmitter.once(emitter, 'error'), () => emitter.emit('error', 5)));
  await attemptAsync('once twice', () => during(Promise.all([EventEmitter.once(emitter, 'x'), EventEmitter.once(emitter, 'x')]), () => emitter.emit('x', 1)));
  for (const wrong of [{}, 1, undefined, new Map()]) await attemptAsync('once wrong', () => EventEmitter.once(wrong, 'x'));
  for (const signal of [null, 1, {}, 'x']) {
    await attemptAsync('once signal', () => EventEmitter.once(emitter, 'x', { signal }));
    await attemptAsync('on signal', () => EventEmitter.on(emitter, 'x', { signal }).next());
  }
  for (const reason of [undefined, 'why', new RangeError('mine')]) {
    await attemptAsync('once aborted', () => EventEmitter.once(emitter, 'x', { signal: AbortSignal.abort(reason) }));
    await attemptAsync('on aborted', async () => EventEmitter.on(emitter, 'x', { signal: AbortSignal.abort(reason) }).next());
    const controller = new AbortController();
    await attemptAsync('once aborting', () => during(EventEmitter.once(emitter, 'x', { signal: controller.signal }), () => controller.abort(reason)));
    say(emitter.eventNames());
  }
  const target = new EventTarget();
  await attemptAsync('once target', async () => (await during(EventEmitter.once(target, 'x'), () => target.dispatchEvent(new Event('x'))))[0].type);

  const iterator = EventEmitter.on(emitter, 'x');
  say(emitter.eventNames());
  emitter.emit('x', 1);
  emitter.emit('x', 2, 3);
  const later = [iterator.next(), iterator.next(), iterator.next(), iterator.next()];
  emitter.emit('x', 4);
  say(await Promise.all(later.slice(0, 3)));
  emitter.emit('error', new RangeError('ends'));
  await attemptAsync('on error', () => later[3]);
  await attemptAsync('on after', () => iterator.next());
  say(emitter.eventNames());
  const early = EventEmitter.on(emitter, 'x');
  emitter.emit('x', 1);
  emitter.emit('error', 'text');
  for (let i = 0; i < 3; i++) await attemptAsync('on early', () => early.next());
  const returned = EventEmitter.on(emitter, 'x');
  const open = returned.next();
  say(await returned.return(), await open, await returned.next(), emitter.eventNames());
  for (const wrong of [undefined, 1, 'text']) attempt('on throw', () => EventEmitter.on(emitter, 'x').throw(wrong));
  const thrown = EventEmitter.on(emitter, 'y');
  thrown.throw(new RangeError('in'));
  await attemptAsync('on throw', () => thrown.next());
  say(Object.prototype.toString.call(thrown), typeof thrown[Symbol.asyncIterator], thrown[Symbol.asyncIterator]() === thrown);
  const controller = new AbortController();
  const abortable = EventEmitter.on(emitter, 'z', { signal: controller.signal });
  emitter.emit('z', 'before');
  controller.abort();
  await attemptAsync('on abort', () => abortable.next());
  await attemptAsync('on abort', () => abortable.next());
  await attemptAsync('on abort', () => abortable.next());
  for await (const [value] of (process.nextTick(() => { emitter.emit('n', 1); emitter.emit('n', 2); }), EventEmitter.on(emitter, 'n'))) {
    say('loop', value);
    if (value === 2) break;
  }

  // --- Rejections of listeners ---
  const capturing = new EventEmitter({ captureRejections: true });
  capturing.on('error', (error) => say('captured', error.message));
  capturing.on('x', async () => { throw new RangeError('async'); });
  capturing.once('x', async () => { throw new RangeError('async once'); });
  capturing.on('x', () => ({ get then() { throw new RangeError('then'); } }));
  capturing.on('x', () => ({ then(ok, bad) { bad(new RangeError('thenable')); } }));
  capturing.emit('x', 1);
  await new Promise(process.nextTick);
  capturing[Symbol.for('nodejs.rejection')] = (error, type, ...args) => say('handler', error.message, type, args);
  capturing.emit('x', 1, 2);
  await new Promise(process.nextTick);

  // --- addAbortListener ---
  for (const wrong of [undefined, null, 1, {}]) attempt('addAbortListener', () => EventEmitter.addAbortListener(wrong, () => {}));
  attempt('addAbortListener', () => EventEmitter.addAbortListener(new AbortController().signal));
  EventEmitter.addAbortListener(AbortSignal.abort(), (...args) => say('already', args.length));
  const stopper = new AbortController();
  stopper.signal.addEventListener('abort', (event) => event.stopImmediatePropagation());
  const disposable = EventEmitter.addAbortListener(stopper.signal, () => say('disposed, so not called'));
  say(Object.getOwnPropertySymbols(disposable).length, Object.getPrototypeOf(disposable));
  disposable[Symbol.dispose]();
  EventEmitter.addAbortListener(stopper.signal, (event) => say('called', event.type));
  stopper.signal.addEventListener('abort', () => say('stopped, so not called'));
  stopper.abort();
  say(Symbol.dispose, Symbol.asyncDispose);
})();
