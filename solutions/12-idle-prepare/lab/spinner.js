// lab:spinner: work in slices, one per turn of the loop. Plain JavaScript: in Node, require this file by its path.
'use strict';

/**
 * An idle handle for a program that has none: as onIdle() of lab:loop, made from setImmediate, and not started. Node
 * keeps one real idle handle, which is active while an immediate waits.
 * @param {() => void} callback
 */
function onImmediate(callback) {
  let immediate = null;
  function fire() {
    immediate = setImmediate(fire);
    callback();
  }
  return {
    start() {
      immediate ??= setImmediate(fire);
    },
    stop() {
      clearImmediate(immediate);
      immediate = null;
    },
  };
}

/**
 * Runs tasks when the loop comes by: at most `perTurn` in each turn. Without tasks its watcher is stopped, so that
 * poll may wait and the process may end.
 */
class Spinner {
  #tasks = [];
  #watcher;
  #perTurn;

  /**
   * @param {(callback: () => void) => { start: Function, stop: Function }} watch onIdle of lab:loop, or its like
   * @param {number} perTurn
   */
  constructor(watch = onImmediate, perTurn = 10) {
    this.#perTurn = perTurn;
    this.#watcher = watch(() => this.#slice());
    this.#watcher.stop();
  }

  /** How many tasks wait. */
  get waiting() {
    return this.#tasks.length;
  }

  /** Runs `task` in a turn of the loop, never before add() has returned. A task may add others. */
  add(task) {
    // LAB-BEGIN(12.4) Put it behind the others, and start the watcher.
    this.#tasks.push(task);
    this.#watcher.start();
    // LAB-STUB (void task);
    // LAB-STUB labTodo('12.4');
    // LAB-END(12.4)
  }

  // One slice: called once per turn while the watcher is started.
  #slice() {
    // LAB-BEGIN(12.4) Run at most #perTurn tasks, in order, those included that they add. If none waits then, stop the watcher.
    for (let n = 0; n < this.#perTurn && this.#tasks.length > 0; n++) {
      const task = this.#tasks.shift();
      task();
    }
    if (this.#tasks.length === 0) this.#watcher.stop();
    // LAB-STUB (void this.#perTurn);
    // LAB-STUB labTodo('12.4');
    // LAB-END(12.4)
  }
}

module.exports = { Spinner, onImmediate };
