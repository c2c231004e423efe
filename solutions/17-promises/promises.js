// What becomes of a promise that is rejected and has no handler, and queueMicrotask.
//
// In Node: lib/internal/process/promises.js, lib/internal/process/task_queues.js,
// https://nodejs.org/docs/latest-v18.x/api/process.html#event-unhandledrejection
'use strict';

const { drainState, triggerUncaughtException } = internalBinding('core');
const {
  describe, enqueueMicrotask, getAsyncContext, kHandlerAddedAfterReject, kRejectWithNoHandler, mode, setAsyncContext,
  setRejectionCallbacks,
} = internalBinding('promises');

// Index in drainState. While it is 1, C++ calls processRejections() when ticks and microtasks are done.
const kHasRejections = 1;

// Promise -> { reason, id, reported }, as long as it has no handler.
const unhandled = new WeakMap();
// Promises rejected without a handler that were not looked at yet, in order.
const pending = [];
// [promise, warning] of those that got a handler after they had been reported.
const handledLate = [];
let lastId = 0;

// Called at the moment of the event. That is too early for a verdict: a handler may still come.
function onPromiseReject(event, promise, reason) {
  // LAB-BEGIN(17.6) A rejection: remember it in `unhandled` (with ++lastId) and `pending`. A handler: forget it; was it reported, note it in `handledLate`. Set the flag.
  if (event === kRejectWithNoHandler) {
    unhandled.set(promise, { reason, id: ++lastId, reported: false });
    pending.push(promise);
  } else if (event === kHandlerAddedAfterReject) {
    const info = unhandled.get(promise);
    if (info === undefined) return;
    unhandled.delete(promise);
    if (!info.reported) return;
    handledLate.push([promise, makeLateWarning(info.id)]);
  }
  drainState[kHasRejections] = 1;
  // LAB-STUB labTodo('17.6');
  // LAB-END(17.6)
}

// Called from C++ when ticks and microtasks are done. True: something ran, so they have to be looked at again.
function processRejections() {
  // LAB-BEGIN(17.7) First those of `handledLate`: emit 'rejectionHandled', or else the warning. Then those that are pending now: judge() what is still unhandled.
  let ran = handledLate.length > 0;
  while (handledLate.length > 0) {
    const [promise, warning] = handledLate.shift();
    if (!process.emit('rejectionHandled', promise)) process.emitWarning(warning);
  }
  for (let count = pending.length; count > 0; count--) {
    const promise = pending.shift();
    const info = unhandled.get(promise);
    if (info === undefined) continue; // It got a handler in time.
    info.reported = true;
    ran = true;
    judge(promise, info);
  }
  ran ||= pending.length > 0; // A listener left a rejection, and its microtasks come first.
  drainState[kHasRejections] = Number(ran);
  return ran;
  // LAB-STUB labTodo('17.7');
  // LAB-END(17.7)
}

// What is done about a promise without a handler depends on --unhandled-rejections.
function judge(promise, { reason, id }) {
  // Whether there was a listener.
  const emit = () => process.emit('unhandledRejection', reason, promise);
  // LAB-BEGIN(17.8) Per `mode`: who is asked first, and what happens when nobody listens.
  switch (mode) {
    case 'strict':
      triggerUncaughtException(toError(reason), true /* from a promise */);
      if (!emit()) emitUnhandledRejectionWarning(reason, id);
      break;
    case 'warn':
      emit();
      emitUnhandledRejectionWarning(reason, id);
      break;
    case 'none':
      emit();
      break;
    case 'warn-with-error-code':
      if (emit()) break;
      emitUnhandledRejectionWarning(reason, id);
      process.exitCode = 1;
      break;
    default:
      if (!emit()) triggerUncaughtException(toError(reason), true /* from a promise */);
  }
  // LAB-STUB labTodo('17.8');
  // LAB-END(17.8)
}

/**
 * Queues `callback` on V8's microtask queue, among the reactions of promises.
 * @param {Function} callback
 * @throws {TypeError} ERR_INVALID_ARG_TYPE when callback is no function
 */
function queueMicrotask(callback) {
  require('internal/validators').validateFunction(callback, 'callback');
  const asyncContext = getAsyncContext();
  enqueueMicrotask(() => {
    setAsyncContext(asyncContext);
    runMicrotask(callback);
    setAsyncContext(undefined);
  });
}

// V8 drops what a microtask throws: nobody called it, so there is nobody to catch.
function runMicrotask(callback) {
  // LAB-BEGIN(17.9) Call it; an exception is an uncaught one, and comes from no promise.
  try {
    callback();
  } catch (error) {
    triggerUncaughtException(error, false /* from a promise */);
  }
  // LAB-STUB labTodo('17.9');
  // LAB-END(17.9)
}

// --- Words -----------------------------------------------------------------------------------------------------

function isErrorLike(value) {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'stack');
}

const kOrigin = 'This error originated either by throwing inside of an async function without a catch block, ' +
  'or by rejecting a promise which was not handled with .catch(). ';

// An Error that has a name of its own and no stack: where it is made says nothing.
function makeErrorWithoutStack(name, message) {
  const error = new Error(message);
  error.stack = `${name}: ${message}`;
  Object.defineProperty(error, 'name', { value: name, enumerable: false, writable: true, configurable: true });
  return error;
}

// What is thrown for a reason: itself if it is an error, with the stack that it brings along.
function toError(reason) {
  if (isErrorLike(reason)) return reason;
  const error = makeErrorWithoutStack('UnhandledPromiseRejection',
    `${kOrigin}The promise rejected with the reason "${describe(reason)}".`);
  error.code = 'ERR_UNHANDLED_REJECTION';
  return error;
}

// Two warnings: the reason, and what to do about it.
function emitUnhandledRejectionWarning(reason, id) {
  const name = 'UnhandledPromiseRejectionWarning';
  const advice = makeErrorWithoutStack(name, `Unhandled promise rejection. ${kOrigin}` +
    'To terminate the node process on unhandled promise rejection, use the CLI flag ' +
    '`--unhandled-rejections=strict` (see https://nodejs.org/api/cli.html#cli_unhandled_rejections_mode). ' +
    `(rejection id: ${id})`);
  try {
    if (isErrorLike(reason)) {
      advice.stack = reason.stack;
      process.emitWarning(reason.stack, name);
    } else {
      process.emitWarning(describe(reason), name);
    }
  } catch {
    try {
      process.emitWarning(describe(reason), name);
    } catch {
      // A reason that cannot be shown at all.
    }
  }
  process.emitWarning(advice);
}

// Made where the handler is added, so that its stack shows the place.
function makeLateWarning(id) {
  const warning = new Error(`Promise rejection was handled asynchronously (rejection id: ${id})`);
  warning.name = 'PromiseRejectionHandledWarning';
  warning.id = id;
  return warning;
}

setRejectionCallbacks(onPromiseReject, processRejections);

module.exports = { queueMicrotask };
