// The async context in JavaScript: a frame is an immutable Map from storages to their values, or undefined while
// there is none. What holds a callback captures the frame when it is made and calls back through runIn().
//
// Frames cost nothing before the first AsyncLocalStorage is used: nobody captures, and V8 has no promise hooks.
//
// In Node 18 every async resource copies the stores of the one that made it (lib/async_hooks.js); Node 24 has frames
// (lib/internal/async_context_frame.js).
'use strict';

const { drainState, getAsyncContext, setAsyncContext, setPromiseHooks } = internalBinding('core');

const kHasAsyncContext = 2;

/** Whether anybody uses AsyncLocalStorage: callbacks must then run in their frames, also in an undefined one. */
function inUse() {
  return drainState[kHasAsyncContext] !== 0;
}

/** The frame to keep for later: undefined while nobody uses AsyncLocalStorage, without asking V8. */
function capture() {
  return inUse() ? getAsyncContext() : undefined;
}

/** Calls `fn` with `receiver` and `args` while `frame` is current; what was current before is so again afterwards. */
function runIn(frame, fn, receiver, ...args) {
  const previous = getAsyncContext();
  setAsyncContext(frame);
  try {
    return Reflect.apply(fn, receiver, args);
  } finally {
    setAsyncContext(previous);
  }
}

/**
 * As runIn, for what the loop calls back. A throw leaves the frame current, so that listeners of uncaughtException see
 * it, as in Node; the callback scope ends it.
 */
function callBackIn(frame, fn, receiver, ...args) {
  const previous = getAsyncContext();
  setAsyncContext(frame);
  const result = Reflect.apply(fn, receiver, args);
  setAsyncContext(previous);
  return result;
}

// A private field put on any object: the constructor returns the promise that it is given, and the field goes there.
// Nothing of it can be seen from outside, and it is faster than a WeakMap.
class Identity {
  constructor(object) {
    return object;
  }
}
class Stamp extends Identity {
  #frame;
  constructor(promise, frame) {
    super(promise);
    this.#frame = frame;
  }
  static frameOf(promise) {
    return #frame in promise ? promise.#frame : undefined;
  }
}

// V8 carries the frame to reactions and over await by itself, but not into the job that calls a thenable's then().
// There the frame is that in which the promise was made.
function onInit(promise) {
  const frame = getAsyncContext();
  if (frame !== undefined) new Stamp(promise, frame);
}
function onBefore(promise) {
  if (getAsyncContext() === undefined) setAsyncContext(Stamp.frameOf(promise));
}
function onAfter() {
  setAsyncContext(undefined);
}

/** From now on frames are captured everywhere. */
function enable() {
  if (inUse()) return;
  drainState[kHasAsyncContext] = 1;
  setPromiseHooks(onInit, onBefore, onAfter);
}

/** The frame in which a promise was made. */
const { frameOf } = Stamp;

module.exports = { callBackIn, capture, current: getAsyncContext, enable, frameOf, inUse, runIn, setCurrent: setAsyncContext };
