// setTimeout and setInterval. Timers of one duration stand in one list, and because each new one expires last, the
// list is sorted by itself: adding is O(1). A heap orders the lists by the expiry of their first timer, and one
// libuv timer is armed for the earliest of them all.
//
// In Node: lib/timers.js, lib/internal/timers.js, lib/internal/priority_queue.js.
'use strict';

const { drain } = internalBinding('core');
const { now, schedule, toggleRef, setProcessTimers } = internalBinding('timers');
const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { ListHeap } = require('timer_heap');

const kMaxDelay = 2 ** 31 - 1;
const kRefed = Symbol('refed');
const kHasPrimitive = Symbol('kHasPrimitive');

// Lists by duration, and the heap of the same lists.
const lists = new Map();
const heap = new ListHeap();

// When the libuv timer is due, in the loop's milliseconds. Infinity: it is not armed.
let armedFor = Infinity;
let nextListId = Number.MIN_SAFE_INTEGER;
let refCount = 0;

// Timers that a script asked for by number (clearTimeout(+timer)).
const timersByNumber = Object.create(null);
let nextNumber = 1;

// A ring that begins and ends with the list itself. `expiry` is when its first timer is due, at the latest.
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
  const number = delay * 1;
  if (number >= 1 && number <= kMaxDelay) return number;
  if (number > kMaxDelay) {
    process?.emitWarning?.(`${number} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`,
      'TimeoutOverflowWarning');
  }
  return 1;
}

// Puts a timer at the end of the list of its duration.
function insert(timer, delay, start) {
  const msecs = Math.trunc(delay);
  timer._idleStart = start;
  let list = lists.get(msecs);
  if (list === undefined) {
    const expiry = start + msecs;
    list = new TimersList(expiry, msecs);
    lists.set(msecs, list);
    heap.insert(list);
    if (armedFor > expiry) {
      schedule(msecs);
      armedFor = expiry;
    }
  }
  append(list, timer);
}

function addRef() {
  if (refCount++ === 0) toggleRef(true);
}

function removeRef() {
  if (--refCount === 0) toggleRef(false);
}

class Timeout {
  constructor(callback, delay, args, repeats) {
    const after = coerceDelay(delay);
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
    addRef();
    insert(this, after, now());
  }

  /** Lets the process end while this timer is pending. */
  unref() {
    if (this[kRefed]) {
      this[kRefed] = false;
      if (!this._destroyed) removeRef();
    }
    return this;
  }

  /** Undoes unref(). */
  ref() {
    if (!this[kRefed]) {
      this[kRefed] = true;
      if (!this._destroyed) addRef();
    }
    return this;
  }

  hasRef() {
    return this[kRefed];
  }

  /** Starts the time anew, also after the timer has fired. */
  refresh() {
    if (this._destroyed) {
      this._destroyed = false;
      if (this[kRefed]) addRef();
    }
    if (this._idleTimeout >= 0) insert(this, this._idleTimeout, now());
    return this;
  }

  close() {
    clearTimeout(this);
    return this;
  }

  /** A number that clearTimeout() takes as well. */
  [Symbol.toPrimitive]() {
    if (!this[kHasPrimitive]) {
      this[kHasPrimitive] = true;
      this.#number = nextNumber++;
      timersByNumber[this.#number] = this;
    }
    return this.#number;
  }

  #number = 0;

  static forget(timer) {
    if (timer[kHasPrimitive]) delete timersByNumber[timer.#number];
  }
}

// Out of its list, out of the counts; for clearTimeout and for what has fired.
function retire(timer) {
  if (timer._destroyed) return;
  timer._destroyed = true;
  Timeout.forget(timer);
  if (timer[kRefed]) removeRef();
}

// The timers phase, called from C++ with the loop's time. Returns when the next timer is due: 0 for never,
// negative when none of those pending keeps the process alive. After a throw it is called again with the same time.
function processTimers(passTime) {
  armedFor = Infinity;
  let first = true;
  let list;
  while ((list = heap.peek()) !== undefined) {
    if (list.expiry > passTime) {
      armedFor = list.expiry;
      return refCount > 0 ? armedFor : -armedFor;
    }
    if (!first) drain();
    first = false;
    runList(list, passTime);
  }
  return 0;
}

// Runs what is due of one list: timers that expired after its first one but before `passTime` too.
function runList(list, passTime) {
  let first = true;
  let timer;
  while ((timer = list._idleNext) !== list) {
    if (passTime - timer._idleStart < list.msecs) {
      // Not due: the list waits for this one now. Never in this pass again, even when the clock stands still.
      list.expiry = Math.max(timer._idleStart + list.msecs, passTime + 1);
      list.id = nextListId++;
      heap.sink(list);
      return;
    }
    if (!first) drain();
    first = false;
    // The drain may have cleared it. One that the drain refreshed runs all the same, as in Node.
    if (timer._onTimeout === null) continue;
    unlink(timer);
    runTimer(timer);
  }
  // Its callbacks may have made a new list of this duration.
  if (lists.get(list.msecs) === list) lists.delete(list.msecs);
  heap.remove(list);
}

function runTimer(timer) {
  // An interval counts from before its callback ran, so that a slow callback does not add to it.
  const start = timer._repeat !== null ? now() : 0;
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
  if (typeof timer === 'number' || typeof timer === 'string') timer = timersByNumber[timer];
  if (!timer?._onTimeout) return;
  timer._onTimeout = null;
  timer._idleTimeout = -1;
  if (timer._idleNext !== null) {
    const list = timer._idleNext;
    unlink(timer);
    // The last of its list: without it the process could not end before that time.
    if (list instanceof TimersList && list._idleNext === list) dropList(list);
  }
  retire(timer);
}

function dropList(list) {
  if (lists.get(list.msecs) !== list) return;
  lists.delete(list.msecs);
  heap.remove(list);
}

setProcessTimers(processTimers);

module.exports = {
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval: clearTimeout,
  get setImmediate() {
    return globalThis.setImmediate;
  },
  get clearImmediate() {
    return globalThis.clearImmediate;
  },
};
