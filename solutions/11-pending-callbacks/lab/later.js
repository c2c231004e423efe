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
    // LAB-BEGIN(11.6) Call fn with a callback of yours in the last place. What answers while fn runs waits for the next tick; what answers later goes through at once.
    let returned = false;
    const answer = (...answers) => {
      if (returned) callback(...answers);
      else process.nextTick(callback, ...answers);
    };
    try {
      return Reflect.apply(fn, this, [...args, answer]);
    } finally {
      returned = true;
    }
    // LAB-STUB void callback;
    // LAB-STUB labTodo('11.6');
    // LAB-END(11.6)
  };
}

module.exports = { later };
