// setImmediate: a list that is run once per turn of the loop, after poll.
//
// In Node: processImmediate in lib/internal/timers.js, Environment::CheckImmediate in src/env.cc.
'use strict';

const { drain, drainState } = internalBinding('core');
const { setImmediateCallback, immediateInfo, toggleRef } = internalBinding('immediates');
const { validateFunction } = require('internal/validators');

// immediateInfo, shared with C++: it need not cross over when nothing is queued.
const kCount = 0;
const kRefCount = 1;

// Queued for the next turn, in order, as a list that links through the immediates themselves.
const queue = { head: null, tail: null };
// What is left of the turn that is running: set aside, so that what is added now waits for the next turn.
const outstanding = { head: null, tail: null };

function append(list, immediate) {
  if (list.tail === null) list.head = immediate;
  else list.tail._next = immediate;
  immediate._previous = list.tail;
  list.tail = immediate;
}

function remove(list, immediate) {
  if (immediate._next !== null) immediate._next._previous = immediate._previous;
  if (immediate._previous !== null) immediate._previous._next = immediate._next;
  if (list.head === immediate) list.head = immediate._next;
  if (list.tail === immediate) list.tail = immediate._previous;
  immediate._next = immediate._previous = null;
}

class Immediate {
  constructor(callback, args) {
    this._next = null;
    this._previous = null;
    this._onImmediate = callback;
    this._argv = args;
    this._destroyed = false;
    this._refed = false;
    this.ref();
    immediateInfo[kCount]++;
    append(queue, this);
  }

  ref() {
    if (!this._refed && !this._destroyed) {
      this._refed = true;
      if (immediateInfo[kRefCount]++ === 0) toggleRef(true);
    }
    return this;
  }

  unref() {
    if (this._refed) {
      this._refed = false;
      if (--immediateInfo[kRefCount] === 0) toggleRef(false);
    }
    return this;
  }

  hasRef() {
    return this._refed;
  }
}

/**
 * Calls `callback` in the check phase of this turn of the loop, or of the next one when called from there.
 * @param {Function} callback
 * @param {...any} args passed to it
 * @returns {Immediate}
 * @throws {TypeError} ERR_INVALID_ARG_TYPE when callback is no function
 */
function setImmediate(callback, ...args) {
  validateFunction(callback, 'callback');
  return new Immediate(callback, args.length > 0 ? args : undefined);
}

/** Takes an immediate out of its list; anything else, and one that has run, is ignored. */
function clearImmediate(immediate) {
  if (!(immediate instanceof Immediate) || immediate._destroyed) return;
  immediateInfo[kCount]--;
  immediate.unref();
  immediate._destroyed = true;
  immediate._onImmediate = null;
  // It is in one of the two lists; unlinking works for both, and only ends need to be told.
  remove(outstanding.head === immediate || outstanding.tail === immediate ? outstanding : queue, immediate);
}

// Called from C++ in the check phase; after a throw it is called again and goes on with the rest.
function processImmediates() {
  if (outstanding.head === null) {
    outstanding.head = queue.head;
    outstanding.tail = queue.tail;
    queue.head = queue.tail = null;
  }
  let immediate = outstanding.head;
  let first = true;
  while (immediate !== null) {
    if (!first) drain();
    first = false;
    if (immediate._destroyed) {
      // Cleared by what the drain ran.
      immediate = outstanding.head;
      continue;
    }
    immediateInfo[kCount]--;
    immediate.unref();
    immediate._destroyed = true;
    remove(outstanding, immediate);
    const { _onImmediate: callback, _argv: args } = immediate;
    if (args === undefined) callback.call(immediate);
    else callback.apply(immediate, args);
    immediate = outstanding.head;
  }
}

setImmediateCallback(processImmediates);

module.exports = { setImmediate, clearImmediate, Immediate };
