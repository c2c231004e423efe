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
    // LAB-BEGIN(17.1) { resolve, reject }: the first call of either decides, by #resolve(value) or #settle('rejected', reason); all others are ignored.
    let decided = false;
    const once = (decide) => (value) => {
      if (decided) return;
      decided = true;
      decide(value);
    };
    return {
      resolve: once((value) => this.#resolve(value)),
      reject: once((reason) => this.#settle('rejected', reason)),
    };
    // LAB-STUB labTodo('17.1');
    // LAB-END(17.1)
  }

  // The end of being pending.
  #settle(state, value) {
    // LAB-BEGIN(17.1) Take the state and the value, let go of the reactions, and queue a microtask for each of them: #react(reaction).
    const reactions = this.#reactions;
    this.#state = state;
    this.#value = value;
    this.#reactions = null;
    for (const reaction of reactions) queueMicrotask(() => this.#react(reaction));
    // LAB-STUB labTodo('17.1');
    // LAB-END(17.1)
  }

  /**
   * Has one of the two called when this promise is settled: never now, always in a microtask.
   * @returns {LabPromise} of what the callback returns
   */
  then(onFulfilled, onRejected) {
    // LAB-BEGIN(17.2) A reaction is { onFulfilled, onRejected, resolve, reject }, the last two from the promise that is returned. Pending: keep it. Settled: queue it.
    return new LabPromise((resolve, reject) => {
      const reaction = { onFulfilled, onRejected, resolve, reject };
      if (this.#reactions !== null) this.#reactions.push(reaction);
      else queueMicrotask(() => this.#react(reaction));
    });
    // LAB-STUB labTodo('17.2');
    // LAB-END(17.2)
  }

  // In a microtask: the promise is settled, and one who waited for it is told.
  #react({ onFulfilled, onRejected, resolve, reject }) {
    // LAB-BEGIN(17.2) Call the handler of #state with #value, and resolve with what it returns or reject with what it throws. No function there: pass the value on.
    const handler = this.#state === 'fulfilled' ? onFulfilled : onRejected;
    if (typeof handler !== 'function') {
      if (this.#state === 'fulfilled') resolve(this.#value);
      else reject(this.#value);
      return;
    }
    let result;
    try {
      result = handler(this.#value);
    } catch (error) {
      reject(error);
      return;
    }
    resolve(result);
    // LAB-STUB labTodo('17.2');
    // LAB-END(17.2)
  }

  // What resolve() does the first time: anything that has a then() is followed, anything else is the value.
  #resolve(value) {
    // LAB-BEGIN(17.3) Itself: reject (TypeError). No object or function: fulfill. Read `then` once. No function: fulfill. Else call it in a microtask, with resolvers.
    if (value === this) {
      this.#settle('rejected', new TypeError('Chaining cycle detected for promise #<Promise>'));
      return;
    }
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
      this.#settle('fulfilled', value);
      return;
    }
    let then;
    try {
      then = value.then;
    } catch (error) {
      this.#settle('rejected', error);
      return;
    }
    if (typeof then !== 'function') {
      this.#settle('fulfilled', value);
      return;
    }
    queueMicrotask(() => {
      const { resolve, reject } = this.#makeResolvers();
      try {
        Reflect.apply(then, value, [resolve, reject]);
      } catch (error) {
        reject(error);
      }
    });
    // LAB-STUB labTodo('17.3');
    // LAB-END(17.3)
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
      // LAB-BEGIN(17.4) step('next', value) or step('throw', error) goes on to the next yield, and has step called when LabPromise.resolve(what was yielded) is settled.
      const step = (method, value) => {
        let result;
        try {
          result = generator[method](value);
        } catch (error) {
          reject(error);
          return;
        }
        if (result.done) resolve(result.value);
        else LabPromise.resolve(result.value).then((v) => step('next', v), (e) => step('throw', e));
      };
      step('next');
      // LAB-STUB void generator;
      // LAB-STUB labTodo('17.4');
      // LAB-END(17.4)
    });
  }
}

module.exports = LabPromise;
