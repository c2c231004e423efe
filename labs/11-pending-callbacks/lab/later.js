// lab:later: what libuv does for a connect, for any function. Plain JavaScript: in Node, require this file by its path.
'use strict';

/**
 * Makes a function that answers its callback, the last argument, sometimes at once and sometimes later, into one
 * that never answers before it has returned. An answer that comes later is passed on without further delay.
 * @param {Function} fn called with the same `this` and arguments; what it returns is returned
 * @returns {Function}
 */
function later(fn) {
  return function(...args) {
    const callback = args.pop();
    // TODO(11.6): Call fn with a callback of yours in the last place. What answers while fn runs waits for the next tick; what answers later goes through at once.
    void callback;
    labTodo('11.6', 'Call fn with a callback of yours in the last place. What answers while fn runs waits for the next tick; what answers later goes through at once.');
    // END(11.6)
  };
}

module.exports = { later };
