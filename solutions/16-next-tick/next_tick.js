// process.nextTick: a queue that is emptied whenever the outermost callback scope closes.
//
// In Node: lib/internal/process/task_queues.js, lib/internal/fixed_queue.js.
'use strict';

const { drainState } = internalBinding('core');
const { setTickCallback } = internalBinding('next_tick');
const { callBackIn, capture, inUse } = require('internal/async_context');
const { validateFunction } = require('internal/validators');

// Index in drainState, memory that C++ looks at too: while the flag is down it does not cross over to JavaScript.
const kHasTicks = 0;

// A tick takes two places of a ring that stand side by side, its callback and its argument: no object is made for it.
// Rings do not grow: a full one is followed by another, so adding and taking never move anything.
const kSize = 4096;
const kMask = kSize - 1; // `place & kMask`: behind the last place comes the first.

// Stands in the argument's place where there is none; undefined will not do, for it may be the argument.
const kNone = Symbol('none');

class Ring {
  constructor() {
    this.places = new Array(kSize).fill(undefined);
    this.bottom = 0; // Where the oldest tick stands.
    this.top = 0; // Where the next one goes. The same as bottom: the ring is empty, so it is never filled to the last.
    this.next = null; // The ring that took over when this one was full.
  }
}

let newest = new Ring(); // Where ticks are added.
let oldest = newest; // Where they are taken.

function put(callback, argument) {
  // LAB-BEGIN(16.1) Put both at the top of the newest ring and move its top on by two; were it then full, begin another ring first.
  if (((newest.top + 2) & kMask) === newest.bottom) newest = newest.next = new Ring();
  const { places, top } = newest;
  places[top] = callback;
  places[top + 1] = argument;
  newest.top = (top + 2) & kMask;
  // LAB-STUB labTodo('16.1');
  // LAB-END(16.1)
}

/** @returns {{callback: Function, argument: any}|undefined} the oldest tick, which stands in the queue no more */
function take() {
  // LAB-BEGIN(16.1) Take the tick at the bottom of the oldest ring, empty its places and move the bottom on; go to the next ring where this one is empty.
  if (oldest.bottom === oldest.top && oldest.next !== null) oldest = oldest.next;
  const { places, bottom } = oldest;
  if (bottom === oldest.top) return undefined;
  const tick = { callback: places[bottom], argument: places[bottom + 1] };
  // A place that still pointed to the callback would keep everything alive that it has closed over.
  places[bottom] = undefined;
  places[bottom + 1] = undefined;
  oldest.bottom = (bottom + 2) & kMask;
  return tick;
  // LAB-STUB labTodo('16.1');
  // LAB-END(16.1)
}

// While AsyncLocalStorage is in use a tick keeps the context in which it was queued.
function bound(callback) {
  const frame = capture();
  return (...args) => callBackIn(frame, callback, undefined, ...args);
}

function queue(callback, args) {
  if (inUse()) callback = bound(callback);
  // LAB-BEGIN(16.3) Put the callback with kNone when args is empty, with the one argument when there is one; of several make a closure.
  if (args.length === 0) put(callback, kNone);
  else if (args.length === 1) put(callback, args[0]);
  else put(() => callback(...args), kNone);
  // LAB-STUB labTodo('16.3');
  // LAB-END(16.3)
}

function callPlain({ callback, argument }) {
  // LAB-BEGIN(16.3) Call the callback with the argument that was put with it, or without any; it is nobody's method.
  if (argument === kNone) callback();
  else callback(argument);
  // LAB-STUB labTodo('16.3');
  // LAB-END(16.3)
}

// A tick that kept no context runs in none, whatever the code before it has entered.
function call(tick) {
  if (inUse()) callBackIn(undefined, callPlain, undefined, tick);
  else callPlain(tick);
}

/**
 * Calls `callback` when the operation that is running now has ended, before the event loop goes on.
 * Ignored when the process is exiting.
 * @param {Function} callback
 * @param {...any} args passed to it
 * @throws {TypeError} ERR_INVALID_ARG_TYPE when callback is no function
 */
function nextTick(callback, ...args) {
  // LAB-BEGIN(16.2) Refuse what is no function; do nothing when the process is exiting; else queue it and raise the flag.
  validateFunction(callback, 'callback');
  if (drainState[kHasTicks] === 0) {
    // The first of a batch asks for all: a property of process, a large object, is slow to look up.
    if (process._exiting) return;
    drainState[kHasTicks] = 1;
  }
  queue(callback, args);
  // LAB-STUB labTodo('16.2');
  // LAB-END(16.2)
}

// Called from C++ while the flag is up. When a tick throws, this is left: what stands in the queue waits for the next call.
function processTicks() {
  // LAB-BEGIN(16.5) Call ticks until there is none, those that ticks add included; then, and only then, lower the flag.
  let tick;
  while ((tick = take()) !== undefined) call(tick);
  drainState[kHasTicks] = 0;
  // LAB-STUB labTodo('16.5');
  // LAB-END(16.5)
}

setTickCallback(processTicks);

module.exports = { nextTick };
