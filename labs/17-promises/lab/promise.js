// lab:promise: a promise made of nothing but queueMicrotask. It calls back in the very order of V8's own.
//
// Plain JavaScript: the same file runs on real Node (require('./promise.js')).
// In V8: src/builtins/promise-constructor.tq, promise-resolve.tq, promise-reaction-job.tq;
// the words are those of the language's specification, https://tc39.es/ecma262/#sec-promise-objects
'use strict';

class LabPromise {
  // Invariant: #reactions is null exactly when the promise is settled, and then #state and #value never change.
  #state = 'pending'; // Then 'fulfilled' or 'rejected'.
  #value = undefined; // What it was fulfilled with, or the reason of its rejection.
  #reactions = [];

  /** @param {Function} executor called at once with (resolve, reject) */
  constructor(executor) {
    if (typeof executor !== 'function') throw new TypeError(`Promise resolver ${executor} is not a function`);
    const { resolve, reject } = this.#makeResolvers();
    try {
      executor(resolve, reject);
    } catch (error) {
      reject(error);
    }
  }

  // A pair of functions that decide what becomes of this promise.
  #makeResolvers() {
    // TODO(17.1): { resolve, reject }: the first call of either decides, by #resolve(value) or #settle('rejected', reason); all others are ignored.
    labTodo('17.1', '{ resolve, reject }: the first call of either decides, by #resolve(value) or #settle(\'rejected\', reason); all others are ignored.');
    // END(17.1)
  }

  // The end of being pending.
  #settle(state, value) {
    // TODO(17.1): Take the state and the value, let go of the reactions, and queue a microtask for each of them: #react(reaction).
    labTodo('17.1', 'Take the state and the value, let go of the reactions, and queue a microtask for each of them: #react(reaction).');
    // END(17.1)
  }

  /**
   * Has one of the two called when this promise is settled: never now, always in a microtask.
   * @returns {LabPromise} of what the callback returns
   */
  then(onFulfilled, onRejected) {
    // TODO(17.2): A reaction is { onFulfilled, onRejected, resolve, reject }, the last two from the promise that is returned. Pending: keep it. Settled: queue it.
    labTodo('17.2', 'A reaction is { onFulfilled, onRejected, resolve, reject }, the last two from the promise that is returned. Pending: keep it. Settled: queue it.');
    // END(17.2)
  }

  // In a microtask: the promise is settled, and one who waited for it is told.
  #react({ onFulfilled, onRejected, resolve, reject }) {
    // TODO(17.2): Call the handler of #state with #value, and resolve with what it returns or reject with what it throws. No function there: pass the value on.
    labTodo('17.2', 'Call the handler of #state with #value, and resolve with what it returns or reject with what it throws. No function there: pass the value on.');
    // END(17.2)
  }

  // What resolve() does the first time: anything that has a then() is followed, anything else is the value.
  #resolve(value) {
    // TODO(17.3): Itself: reject (TypeError). No object or function: fulfill. Read `then` once. No function: fulfill. Else call it in a microtask, with resolvers.
    labTodo('17.3', 'Itself: reject (TypeError). No object or function: fulfill. Read `then` once. No function: fulfill. Else call it in a microtask, with resolvers.');
    // END(17.3)
  }

  catch(onRejected) {
    return this.then(undefined, onRejected);
  }

  /** A LabPromise stays itself; of anything else there will be one. */
  static resolve(value) {
    return value instanceof LabPromise ? value : new LabPromise((resolve) => resolve(value));
  }

  static reject(reason) {
    return new LabPromise((_, reject) => reject(reason));
  }

  /**
   * Runs a generator function as if it were async: `yield` in it does what `await` does.
   * @param {GeneratorFunction} body
   * @returns {LabPromise} of what it returns
   */
  static async(body) {
    return new LabPromise((resolve, reject) => {
      const generator = body();
      // TODO(17.4): step('next', value) or step('throw', error) goes on to the next yield, and has step called when LabPromise.resolve(what was yielded) is settled.
      void generator;
      labTodo('17.4', 'step(\'next\', value) or step(\'throw\', error) goes on to the next yield, and has step called when LabPromise.resolve(what was yielded) is settled.');
      // END(17.4)
    });
  }
}

module.exports = LabPromise;
