// Another queue: an array that is filled, and another that is emptied.
'use strict';

const { drainState } = internalBinding('core');
const { setTickCallback } = internalBinding('next_tick');
const { validateFunction } = require('internal/validators');

let filling = [];
let emptying = [];
let next = 0; // In emptying.

function nextTick(callback, ...args) {
  validateFunction(callback, 'callback');
  if (process._exiting) return;
  filling.push(callback, args);
  drainState[0] = 1;
}

function processTicks() {
  for (;;) {
    if (next === emptying.length) {
      emptying.length = 0;
      next = 0;
      if (filling.length === 0) break;
      [emptying, filling] = [filling, emptying];
    }
    const callback = emptying[next];
    const args = emptying[next + 1];
    emptying[next] = emptying[next + 1] = undefined;
    next += 2;
    callback(...args);
  }
  drainState[0] = 0;
}

setTickCallback(processTicks);

module.exports = { nextTick };
