// What happens to a promise that is rejected and has no handler, and queueMicrotask.
//
// In Node: lib/internal/process/promises.js, lib/internal/process/task_queues.js.
'use strict';

const { drainState, triggerUncaughtException } = internalBinding('core');
const { setRejectionCallbacks, enqueueMicrotask } = internalBinding('promises');

const kHasRejections = 1;

// The events that V8 reports (v8::PromiseRejectEvent).
const kRejectWithNoHandler = 0;
const kHandlerAddedAfterReject = 1;

// Rejected and not yet looked at, in order: [promise, reason].
let pending = [];
// Promises that were reported without a handler and got one since.
let handledLate = [];
// Whether a rejection was reported, for those that a handler may still be added to.
const unhandled = new WeakMap();

// Called from C++ at the moment of the event. The verdict waits: a handler may be added before the drain.
function onPromiseReject(event, promise, reason) {
  if (event === kRejectWithNoHandler) {
    unhandled.set(promise, { reported: false });
    pending.push([promise, reason]);
    drainState[kHasRejections] = 1;
  } else if (event === kHandlerAddedAfterReject) {
    const state = unhandled.get(promise);
    if (state === undefined) return;
    unhandled.delete(promise);
    if (state.reported) {
      handledLate.push(promise);
      drainState[kHasRejections] = 1;
    }
  }
}

function isErrorLike(value) {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'stack');
}

function toError(reason) {
  if (isErrorLike(reason)) return reason;
  const { codes: { ERR_UNHANDLED_REJECTION } } = require('internal/errors');
  return new ERR_UNHANDLED_REJECTION(require('util').inspect(reason));
}

// Called from C++ when ticks and microtasks are done. True: something ran, so they have to be looked at again.
function processRejections() {
  drainState[kHasRejections] = 0;
  let ran = false;
  while (handledLate.length > 0) {
    const promise = handledLate.shift();
    process.emit('rejectionHandled', promise);
    ran = true;
  }
  while (pending.length > 0) {
    const [promise, reason] = pending.shift();
    const state = unhandled.get(promise);
    if (state === undefined) continue; // It got a handler in time.
    state.reported = true;
    ran = true;
    if (!process.emit('unhandledRejection', reason, promise)) triggerUncaughtException(toError(reason), true);
  }
  return ran;
}

/**
 * Queues `callback` on V8's microtask queue, among the reactions of promises.
 * @param {Function} callback
 * @throws {TypeError} ERR_INVALID_ARG_TYPE when callback is no function
 */
function queueMicrotask(callback) {
  require('internal/validators').validateFunction(callback, 'callback');
  enqueueMicrotask(() => {
    try {
      callback();
    } catch (error) {
      // Goes to uncaughtException; the rest of the queue is not disturbed.
      triggerUncaughtException(error, false);
    }
  });
}

setRejectionCallbacks(onPromiseReject, processRejections);

module.exports = { queueMicrotask };
