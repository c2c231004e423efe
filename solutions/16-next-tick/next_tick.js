// process.nextTick: a queue that is emptied each time the outermost callback scope closes.
//
// In Node: lib/internal/process/task_queues.js, lib/internal/fixed_queue.js.
'use strict';

const { drainState } = internalBinding('core');
const { setTickCallback } = internalBinding('next_tick');
const { validateFunction } = require('internal/validators');

// Index in drainState, which C++ looks at before it crosses over.
const kHasTicks = 0;

// A ring of a fixed size, and a chain of them: adding and taking are O(1) and move nothing. 2048 ticks fit
// into a ring, so a burst allocates rarely and a trickle never.
const kSize = 2048;
const kMask = kSize - 1;

class Ring {
  constructor() {
    this.bottom = 0;
    this.top = 0;
    this.list = new Array(kSize);
    this.next = null;
  }
}

let head = new Ring(); // Where ticks are added.
let tail = head; // Where they are taken.

function push(tick) {
  if (((head.top + 1) & kMask) === head.bottom) head = head.next = new Ring();
  head.list[head.top] = tick;
  head.top = (head.top + 1) & kMask;
}

// The oldest tick, or undefined.
function shift() {
  const ring = tail;
  const tick = ring.list[ring.bottom];
  if (tick === undefined) return undefined;
  ring.list[ring.bottom] = undefined;
  ring.bottom = (ring.bottom + 1) & kMask;
  if (ring.bottom === ring.top && ring.next !== null) {
    tail = ring.next;
    ring.next = null;
  }
  return tick;
}

/**
 * Queues `callback` to run when the current operation has finished, before the event loop goes on.
 * Ignored once the process is exiting.
 * @param {Function} callback
 * @param {...any} args passed to it
 * @throws {TypeError} ERR_INVALID_ARG_TYPE when callback is no function
 */
function nextTick(callback, ...args) {
  validateFunction(callback, 'callback');
  if (process._exiting) return;
  push({ callback, args: args.length > 0 ? args : undefined });
  drainState[kHasTicks] = 1;
}

// Called from C++ while there are ticks. A tick that throws leaves the rest for the next drain.
function runTicks() {
  let tick;
  while ((tick = shift()) !== undefined) {
    const { callback, args } = tick;
    if (args === undefined) callback();
    else callback(...args);
  }
  drainState[kHasTicks] = 0;
}

setTickCallback(runTicks);

module.exports = { nextTick };
