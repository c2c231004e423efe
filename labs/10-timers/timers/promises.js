// timers/promises: the same timers, awaited. In Node: lib/timers/promises.js.
'use strict';

const timers = require('timers');
const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateAbortSignal, validateBoolean, validateObject } = require('internal/validators');

function check(options) {
  validateObject(options, 'options');
  const { signal, ref = true } = options;
  validateAbortSignal(signal, 'options.signal');
  validateBoolean(ref, 'options.ref');
  return { signal, ref };
}

const abortError = (signal) => new AbortError(undefined, { cause: signal.reason });

// `start(done)` begins to wait and returns how to stop. No async function: its promise would follow ours, three
// microtasks later than Node's.
function waitFor(start, stop, value, options) {
  let signal;
  let ref;
  try {
    ({ signal, ref } = check(options));
  } catch (error) {
    return Promise.reject(error);
  }
  if (signal?.aborted) return Promise.reject(abortError(signal));
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      stop(pending);
      reject(abortError(signal));
    };
    const pending = start(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });
    if (!ref) pending.unref();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** Fulfilled with `value` after `delay` ms; rejected with an AbortError by options.signal. */
function setTimeout(delay, value, options = {}) {
  return waitFor((done) => timers.setTimeout(done, delay), timers.clearTimeout, value, options);
}

/** Fulfilled with `value` in the check phase. */
function setImmediate(value, options = {}) {
  return waitFor((done) => timers.setImmediate(done), timers.clearImmediate, value, options);
}

/** An async iterator that yields `value` every `delay` ms; ticks that nobody waited for are not lost. */
async function* setInterval(delay, value, options = {}) {
  const { signal, ref } = check(options);
  if (signal?.aborted) throw abortError(signal);
  let missed = 0;
  let wake = null;
  const interval = timers.setInterval(() => {
    missed++;
    wake?.();
  }, delay);
  if (!ref) interval.unref();
  const onAbort = () => wake?.();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal?.aborted) {
      if (missed === 0) {
        await new Promise((resolve) => {
          wake = resolve;
        });
      }
      for (; missed > 0; missed--) yield value;
    }
    throw abortError(signal);
  } finally {
    timers.clearInterval(interval);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** `scheduler.wait(delay)`: setTimeout() without a value. */
const scheduler = {
  wait(delay, options) {
    if (typeof delay !== 'number') throw new ERR_INVALID_ARG_TYPE('delay', 'number', delay);
    return setTimeout(delay, undefined, options);
  },
  yield: () => setImmediate(),
};

module.exports = { setTimeout, setImmediate, setInterval, scheduler };
