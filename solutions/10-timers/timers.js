// setTimeout and setInterval. Timers of one duration stand in one list, and because each new one expires last, the
// list is sorted by itself: adding is O(1). A heap orders the lists by the expiry of their first timer, and one
// libuv timer is armed for the earliest of them all.
//
// In Node: lib/timers.js, lib/internal/timers.js, lib/internal/priority_queue.js.
'use strict';

const { creationPlace, drain, drainState, resources } = internalBinding('core');
const { isBuiltin } = internalBinding('process');
const { now, schedule, toggleRef, setProcessTimers } = internalBinding('timers');
const { callBackIn, capture, inUse } = require('internal/async_context');
const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { ListHeap } = require('timer_heap');

const kMaxDelay = 2 ** 31 - 1;
const kRefed = Symbol('refed');
const kHasPrimitive = Symbol('kHasPrimitive');
const kFrame = Symbol('frame');
const kPlace = Symbol('place');

const kRecordsPlaces = 3; // Index in drainState.

// Lists by duration, and the heap of the same lists.
const lists = new Map();
const heap = new ListHeap();

// When the libuv timer is due, in the loop's milliseconds. Infinity: it is not armed.
let armedFor = Infinity;
let nextListId = Number.MIN_SAFE_INTEGER;
let refCount = 0;

// Timers that a script asked for by number (clearTimeout(+timer)).
const timersByNumber = Object.create(null);
const numbers = new WeakMap(); // Of those timers: few enough that a field in all of them would be a waste.
let nextNumber = 1;

// A ring that begins and ends with the list itself. `expiry` is when a pass looks at it: when
// the timer that stood first was due. Clearing that one, or refreshing it, does not move it.
class TimersList {
  constructor(expiry, msecs) {
    this._idleNext = this;
    this._idlePrev = this;
    this.expiry = expiry;
    this.id = nextListId++; // Among equal expiries the list made first goes first.
    this.msecs = msecs;
    this.position = 0; // In the heap.
  }
}

function append(list, timer) {
  if (timer._idleNext !== null) unlink(timer);
  const last = list._idlePrev;
  timer._idlePrev = last;
  timer._idleNext = list;
  last._idleNext = timer;
  list._idlePrev = timer;
}

function unlink(timer) {
  const next = timer._idleNext;
  const previous = timer._idlePrev;
  next._idlePrev = previous;
  previous._idleNext = next;
  timer._idleNext = null;
  timer._idlePrev = null;
}

// 0, NaN, negative and too long become 1; what a fraction of a millisecond adds is dropped later.
function coerceDelay(delay) {
  // LAB-BEGIN(10.1) Return the delay as a number; 1 for what is outside 1 to kMaxDelay or no number, warning about what is too long.
  const number = delay * 1;
  if (number >= 1 && number <= kMaxDelay) return number;
  if (number > kMaxDelay) warnTooLong(number);
  return 1;
  // LAB-STUB labTodo('10.1');
  // LAB-END(10.1)
}

// The same number, as V8's small integer where it is a whole one. A script's arithmetic may hand over 30 as a double
// (`i * 7919 % 50` does once the product leaves 32 bits); stored in a field it would make V8 give every timer another
// hidden class, also those that exist already. With a million of them pending that took a tenth of the time.
function asSmallInteger(number) {
  const whole = number | 0;
  return whole === number ? whole : number;
}

function warnTooLong(delay) {
  process.emitWarning(`${delay} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`,
    'TimeoutOverflowWarning');
}

// Puts a timer that begins to count at `start` (the loop's ms) at the end of the list of its duration.
function insert(timer, delay, start) {
  timer._idleStart = start;
  // LAB-BEGIN(10.2) Append the timer to the list of its whole milliseconds; make, queue and arm for that list where there is none.
  const msecs = Math.trunc(delay);
  let list = lists.get(msecs);
  if (list === undefined) {
    list = new TimersList(start + msecs, msecs);
    lists.set(msecs, list);
    heap.insert(list);
    armFor(list.expiry, msecs);
  }
  append(list, timer);
  // LAB-STUB labTodo('10.2');
  // LAB-END(10.2)
}

// A list was added that expires at `expiry`, `msecs` from now.
function armFor(expiry, msecs) {
  // LAB-BEGIN(10.3) Arm the uv timer for it when it is earlier than what the timer is armed for.
  if (expiry < armedFor) {
    schedule(msecs);
    armedFor = expiry;
  }
  // LAB-STUB labTodo('10.3');
  // LAB-END(10.3)
}

function addRef() {
  if (refCount++ === 0) toggleRef(true);
}

function removeRef() {
  if (--refCount === 0) toggleRef(false);
}

class Timeout {
  constructor(callback, delay, args, repeats) {
    const after = asSmallInteger(coerceDelay(delay));
    this._idleTimeout = after;
    this._idlePrev = null;
    this._idleNext = null;
    this._idleStart = null;
    this._onTimeout = callback;
    this._timerArgs = args;
    this._repeat = repeats ? after : null;
    this._destroyed = false;
    this[kRefed] = true;
    this[kHasPrimitive] = false;
    // Only with AsyncLocalStorage in use: otherwise no timer has this field.
    const frame = capture();
    if (frame !== undefined) this[kFrame] = frame;
    if (drainState[kRecordsPlaces] !== 0) this[kPlace] = creationPlace();
    addRef();
    insert(this, after, now());
  }

  /** Lets the process end while this timer is pending. */
  unref() {
    // LAB-BEGIN(10.7) Stop counting this timer among those that keep the process alive; twice is as once.
    if (this[kRefed]) {
      this[kRefed] = false;
      if (!this._destroyed) removeRef();
    }
    return this;
    // LAB-STUB labTodo('10.7');
    // LAB-END(10.7)
  }

  /** Undoes unref(). */
  ref() {
    // LAB-BEGIN(10.7) Count this timer again; twice is as once.
    if (!this[kRefed]) {
      this[kRefed] = true;
      if (!this._destroyed) addRef();
    }
    return this;
    // LAB-STUB labTodo('10.7');
    // LAB-END(10.7)
  }

  hasRef() {
    return this[kRefed];
  }

  /** Starts the time anew, also after the timer has fired. */
  refresh() {
    // LAB-BEGIN(10.7) Let the time begin now; a timer that has fired is pending again and counts again, one that was cleared stays so.
    if (this._idleTimeout < 0) return this;
    if (this._destroyed) {
      this._destroyed = false;
      if (this[kRefed]) addRef();
    }
    insert(this, this._idleTimeout, now());
    return this;
    // LAB-STUB labTodo('10.7');
    // LAB-END(10.7)
  }

  close() {
    clearTimeout(this);
    return this;
  }

  /** A number that clearTimeout() takes as well. */
  [Symbol.toPrimitive]() {
    if (!this[kHasPrimitive]) {
      this[kHasPrimitive] = true;
      timersByNumber[nextNumber] = this;
      numbers.set(this, nextNumber++);
    }
    return numbers.get(this);
  }
}

// Out of its list, out of the counts; for clearTimeout and for what has fired.
function retire(timer) {
  if (timer._destroyed) return;
  timer._destroyed = true;
  if (timer[kHasPrimitive]) delete timersByNumber[numbers.get(timer)];
  if (timer[kRefed]) removeRef();
}

// The timers phase, called from C++ with the loop's time. Returns when the next timer is due, 0 for never. After a
// throw it is called again with the same time.
function processTimers(passTime) {
  armedFor = Infinity;
  // LAB-BEGIN(10.4) While the first list of the heap is due run it, draining between two lists. Return when the next one is due, which is what the uv timer will be armed for.
  let first = true;
  let list;
  while ((list = heap.peek()) !== undefined) {
    if (list.expiry > passTime) {
      armedFor = list.expiry;
      return armedFor;
    }
    if (!first) drain();
    first = false;
    runList(list, passTime);
  }
  return 0;
  // LAB-STUB labTodo('10.4');
  // LAB-END(10.4)
}

// Runs what is due of one list: timers that expired after its first one but before `passTime` too.
function runList(list, passTime) {
  // LAB-BEGIN(10.5) Run the list's timers up to the first that is not due, draining between two; put the list back for that one.
  let first = true;
  let timer;
  while ((timer = list._idleNext) !== list) {
    if (passTime - timer._idleStart < list.msecs) {
      postpone(list, Math.max(timer._idleStart + list.msecs, passTime + 1));
      return;
    }
    if (!first) drain();
    first = false;
    takeAndRun(timer);
  }
  removeList(list);
  // LAB-STUB labTodo('10.5');
  // LAB-END(10.5)
}

// The list's first timer is due at `expiry` only. Among lists of equal expiry it is now the last.
function postpone(list, expiry) {
  list.expiry = expiry;
  list.id = nextListId++;
  heap.sink(list);
}

// A list without timers goes. Its callbacks may have made a new one of the same duration.
function removeList(list) {
  if (lists.get(list.msecs) === list) lists.delete(list.msecs);
  heap.remove(list);
}

function takeAndRun(timer) {
  // The drain before may have cleared it. One that the drain refreshed runs all the same, as in Node.
  if (timer._idleNext !== null) unlink(timer);
  if (timer._onTimeout === null) retire(timer);
  else if (inUse()) callBackIn(timer[kFrame], runTimer, undefined, timer);
  else runTimer(timer);
}

function runTimer(timer) {
  // LAB-BEGIN(10.6) Call the callback with its arguments, `this` being the timer; then, also after a throw, an interval begins again and a timeout retires.
  // An interval counts from before its callback ran, so that a slow callback does not add to it.
  const start = timer._repeat === null ? 0 : now();
  try {
    const args = timer._timerArgs;
    if (args === undefined) timer._onTimeout();
    else timer._onTimeout(...args);
  } finally {
    if (timer._repeat !== null && timer._idleTimeout !== -1) {
      timer._idleTimeout = timer._repeat;
      insert(timer, timer._idleTimeout, start);
    } else if (timer._idleNext === null) {
      retire(timer);
    }
  }
  // LAB-STUB labTodo('10.6');
  // LAB-END(10.6)
}

function checkCallback(callback) {
  if (typeof callback !== 'function') throw new ERR_INVALID_ARG_TYPE('callback', 'Function', callback);
}

/**
 * Calls `callback` once, no sooner than `delay` milliseconds from now.
 * @param {Function} callback
 * @param {number} [delay] outside 1 to 2^31-1 it is 1; fractions are dropped
 * @param {...any} args passed to it
 * @returns {Timeout}
 * @throws {TypeError} ERR_INVALID_ARG_TYPE when callback is no function
 */
function setTimeout(callback, delay, ...args) {
  checkCallback(callback);
  return new Timeout(callback, delay, args.length > 0 ? args : undefined, false);
}

/** As setTimeout, again and again. */
function setInterval(callback, delay, ...args) {
  checkCallback(callback);
  return new Timeout(callback, delay, args.length > 0 ? args : undefined, true);
}

/** Takes a timer out, given as the object or as its number; anything else is ignored. */
function clearTimeout(timer) {
  // LAB-BEGIN(10.8) Find the timer by its number if need be; mark it (_onTimeout = null, _idleTimeout = -1), take it out of its list, and the list out when it is empty.
  if (typeof timer === 'number' || typeof timer === 'string') timer = timersByNumber[timer];
  if (!timer?._onTimeout) return;
  timer._onTimeout = null;
  if (timer._destroyed) return; // It has fired.
  if (timer._idleNext !== null) unlink(timer);
  // Found by the duration: a timer that clears itself while it runs stands in no list any more. An empty list left
  // in the heap would wake the loop for nothing; for a timer that keeps nothing alive Node does not look.
  const list = lists.get(Math.trunc(timer._idleTimeout));
  if (timer[kRefed] && list !== undefined && list._idleNext === list) removeList(list);
  timer._idleTimeout = -1;
  retire(timer);
  // LAB-STUB labTodo('10.8');
  // LAB-END(10.8)
}

// util.promisify(setTimeout) is setTimeout of timers/promises, which is loaded only then.
Object.defineProperty(setTimeout, Symbol.for('nodejs.util.promisify.custom'), {
  get: () => require('timers/promises').setTimeout,
  enumerable: true,
});

setProcessTimers(processTimers);

// Those that keep the process alive, for process.getActiveResourcesInfo() and --why-alive.
resources.Timeout = {
  count: () => refCount, // One whose callback is running counts, as in Node.
  list() {
    const found = [];
    for (const list of lists.values()) {
      for (let timer = list._idleNext; timer !== list; timer = timer._idleNext) {
        if (!timer[kRefed]) continue;
        const detail = timer._repeat === null ? `${timer._idleTimeout} ms` : `every ${timer._repeat} ms`;
        found.push({ detail, place: timer[kPlace] ?? '' });
      }
    }
    return found;
  },
};

module.exports = { setTimeout, clearTimeout, setInterval, clearInterval: clearTimeout };

// Immediates are chapter 14's: loaded when asked for, undefined where it is not linked. A script may put in its own.
for (const name of ['setImmediate', 'clearImmediate']) {
  Object.defineProperty(module.exports, name, {
    get: () => (isBuiltin('immediates') ? require('immediates')[name] : undefined),
    set(value) {
      Object.defineProperty(module.exports, name, { value, writable: true, enumerable: true, configurable: true });
    },
    enumerable: true,
    configurable: true,
  });
}
