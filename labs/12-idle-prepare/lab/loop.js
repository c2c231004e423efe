// lab:loop: what chapter 8 has brought, and the handles of the three phases around poll. Real Node has no such module.
'use strict';

const { open, start, stop, ref, unref, close, whyNoWait } = internalBinding('idle_prepare');
const { validateFunction } = require('internal/validators');

/** A handle of one phase: started, it calls its function once in every turn of the loop. Made by onIdle and its like. */
class Watcher {
  #handle;

  constructor(kind, callback) {
    validateFunction(callback, 'callback');
    this.#handle = open(kind, callback);
    start(this.#handle);
  }

  /** Calls again, from the next time on that the phase begins. One that is started stays where it is. */
  start() {
    start(this.#handle);
    return this;
  }

  /** Calls no more, until it is started again. */
  stop() {
    stop(this.#handle);
    return this;
  }

  /** While started, it keeps the process alive, as it does from the beginning. */
  ref() {
    ref(this.#handle);
    return this;
  }

  /** It keeps nothing alive. Called it is all the same. */
  unref() {
    unref(this.#handle);
    return this;
  }

  /** For ever. What is done to it afterwards has no effect. */
  close() {
    close(this.#handle);
  }
}

module.exports = {
  ...require('internal/loop'),

  /** Calls `callback` in the idle phase of every turn. @returns {Watcher} */
  onIdle: (callback) => new Watcher('idle', callback),

  /** Calls `callback` in the prepare phase of every turn. @returns {Watcher} */
  onPrepare: (callback) => new Watcher('prepare', callback),

  /** Calls `callback` in the check phase of every turn. @returns {Watcher} */
  onCheck: (callback) => new Watcher('check', callback),

  /**
   * Why poll would not wait if the loop came to it now: 'nothing alive', 'pending', 'idle', 'closing', 'timer due', the
   * first of them that holds; or null: it would wait.
   */
  whyNoWait,
};
