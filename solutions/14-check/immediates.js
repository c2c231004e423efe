// setImmediate: a queue that is run once per turn of the loop, in the check phase, right after poll.
//
// Invariant: an immediate that waits stands either in `queue` (for the next turn) or in the list that begins with
// `outstanding` (the rest of the turn that is running), and immediateInfo[kCount] counts them all.
//
// In Node: ImmediateList and processImmediate in lib/internal/timers.js, lib/timers.js.
'use strict';

const { creationPlace, drain, drainState, resources } = internalBinding('core');
const { immediateInfo, setImmediateCallback, updateIdle } = internalBinding('immediates');
const { callBackIn, capture, inUse } = require('internal/async_context');
const { validateFunction } = require('internal/validators');

// immediateInfo is shared with C++: neither side crosses over to learn that there is nothing to do.
const kCount = 0; // Immediates that wait.
const kRefCount = 1; // Those of them that keep the process alive.
const kRunning = 2; // 1 while a turn runs. C++ writes it.

const kRefed = Symbol('refed');
const kPlace = Symbol('place');

const kRecordsPlaces = 3; // Index in drainState.
const kFrame = Symbol('frame');

// What is queued for the next turn, in order. The immediates themselves are the links: _idleNext, _idlePrev.
const queue = { head: null, tail: null };
// The next one of the turn that is running; null between two turns.
let outstanding = null;

// While a turn runs C++ need not be told: it looks at the count when the turn is over.
function addRef() {
  if (immediateInfo[kRefCount]++ === 0 && immediateInfo[kRunning] === 0) updateIdle();
}

function removeRef() {
  if (--immediateInfo[kRefCount] === 0 && immediateInfo[kRunning] === 0) updateIdle();
}

function append(immediate) {
  // LAB-BEGIN(14.2) Put the immediate behind the last one of the queue; the first one is head and tail at once.
  if (queue.tail === null) queue.head = immediate;
  else queue.tail._idleNext = immediate;
  immediate._idlePrev = queue.tail;
  queue.tail = immediate;
  // LAB-STUB labTodo('14.2');
  // LAB-END(14.2)
}

function unlink(immediate) {
  // LAB-BEGIN(14.2) Let its neighbours know each other, move on whatever began or ended with it (the queue, `outstanding`), and drop its links.
  const { _idleNext: next, _idlePrev: previous } = immediate;
  if (next !== null) next._idlePrev = previous;
  if (previous !== null) previous._idleNext = next;
  if (queue.head === immediate) queue.head = next;
  if (queue.tail === immediate) queue.tail = previous;
  if (outstanding === immediate) outstanding = next;
  immediate._idleNext = immediate._idlePrev = null;
  // LAB-STUB labTodo('14.2');
  // LAB-END(14.2)
}

class Immediate {
  constructor(callback, args) {
    this._idleNext = null;
    this._idlePrev = null;
    this._onImmediate = callback;
    this._argv = args;
    this._destroyed = false; // It has run, or was cleared.
    this[kRefed] = true; // null once it is destroyed.
    if (drainState[kRecordsPlaces] !== 0) this[kPlace] = creationPlace();
    // Only with AsyncLocalStorage in use: otherwise no immediate has this field.
    const frame = capture();
    if (frame !== undefined) this[kFrame] = frame;
    addRef();
    immediateInfo[kCount]++;
    append(this);
  }

  /** Undoes unref(). */
  ref() {
    // LAB-BEGIN(14.6) Count it again among those that keep the process alive, if it waits and is not counted; return it.
    if (this[kRefed] === false) {
      this[kRefed] = true;
      addRef();
    }
    return this;
    // LAB-STUB labTodo('14.6');
    // LAB-END(14.6)
  }

  /** Lets the process end while this immediate waits. */
  unref() {
    // LAB-BEGIN(14.6) Stop counting it, once; it stays where it is. Return it.
    if (this[kRefed] === true) {
      this[kRefed] = false;
      removeRef();
    }
    return this;
    // LAB-STUB labTodo('14.6');
    // LAB-END(14.6)
  }

  /** Whether it keeps the process alive: false when it has run or was cleared. */
  hasRef() {
    return this[kRefed] === true;
  }
}

// It waits no more: out of the counts, and ref() and unref() do nothing from now on.
function retire(immediate) {
  immediate._destroyed = true;
  immediateInfo[kCount]--;
  if (immediate[kRefed]) removeRef();
  immediate[kRefed] = null;
}

function runOne(immediate) {
  // LAB-BEGIN(14.4) Unlink and retire it first; then call its callback as its method with its arguments, and drop the callback, also after a throw.
  unlink(immediate);
  retire(immediate);
  try {
    const args = immediate._argv;
    if (args === undefined) immediate._onImmediate();
    else immediate._onImmediate(...args);
  } finally {
    immediate._onImmediate = null; // Whoever keeps the Immediate does not keep what the callback closes over.
  }
  // LAB-STUB labTodo('14.4');
  // LAB-END(14.4)
}

function run(immediate) {
  if (inUse()) callBackIn(immediate[kFrame], runOne, undefined, immediate);
  else runOne(immediate);
}

// One turn, called from C++ in the check phase. After a throw it is called again and goes on with the rest.
function processImmediates() {
  // LAB-BEGIN(14.3) Unless a turn was broken off, set the queue aside as `outstanding` and leave it empty; run what is outstanding, draining between two.
  if (outstanding === null) {
    outstanding = queue.head;
    queue.head = queue.tail = null;
  }
  while (outstanding !== null) {
    run(outstanding);
    // What drains may clear the next one, and then `outstanding` has moved on.
    if (outstanding !== null) drain();
  }
  // LAB-STUB labTodo('14.3');
  // LAB-END(14.3)
}

/**
 * Calls `callback` in the check phase of this turn of the loop; in that of the next turn when called from there.
 * @param {Function} callback
 * @param {...any} args passed to it
 * @returns {Immediate}
 * @throws {TypeError} ERR_INVALID_ARG_TYPE when callback is no function
 */
function setImmediate(callback, ...args) {
  validateFunction(callback, 'callback');
  return new Immediate(callback, args.length > 0 ? args : undefined);
}

/** Lets an immediate that waits never run. Anything else, and one that has run, is ignored. */
function clearImmediate(immediate) {
  // LAB-BEGIN(14.5) Ignore what is no Immediate or is destroyed; unlink and retire any other, and drop its callback.
  if (!(immediate instanceof Immediate) || immediate._destroyed) return;
  unlink(immediate);
  retire(immediate);
  immediate._onImmediate = null;
  // LAB-STUB labTodo('14.5');
  // LAB-END(14.5)
}

Object.defineProperty(setImmediate, Symbol.for('nodejs.util.promisify.custom'), {
  get: () => require('timers/promises').setImmediate,
  enumerable: true,
});

setImmediateCallback(processImmediates);

// Those that keep the process alive, for process.getActiveResourcesInfo() and --why-alive.
resources.Immediate = {
  count: () => immediateInfo[kRefCount],
  list() {
    const found = [];
    for (const first of [outstanding, queue.head]) {
      for (let immediate = first; immediate !== null; immediate = immediate._idleNext) {
        if (immediate[kRefed]) found.push({ detail: '', place: immediate[kPlace] ?? '' });
      }
    }
    return found;
  },
};

module.exports = { setImmediate, clearImmediate };
