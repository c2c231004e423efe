// lab:turn: a model of one turn of the loop around poll, to predict orders with. Plain JavaScript: in Node, require
// this file by its path.
//
// In libuv: src/unix/loop-watcher.c, where macros make the same twenty lines three times.
'use strict';

/** One phase: who is started in it, and what calling them does. Its watchers are functions. */
class Phase {
  #started = []; // In the order in which they are called.
  #waiting = []; // While the phase runs: those that it has not come to.

  /** From the next run on `watcher` is called, before all that are started now. One that is started stays where it is. */
  start(watcher) {
    // LAB-BEGIN(12.3) Put it at the head of `#started`, unless it stands in one of the two lists.
    if (this.#started.includes(watcher) || this.#waiting.includes(watcher)) return;
    this.#started.unshift(watcher);
    // LAB-STUB labTodo('12.3');
    // LAB-END(12.3)
  }

  /** `watcher` is called no more, not even in the run that is going on. */
  stop(watcher) {
    // LAB-BEGIN(12.3) Take it out of both lists.
    this.#started = this.#started.filter((other) => other !== watcher);
    this.#waiting = this.#waiting.filter((other) => other !== watcher);
    // LAB-STUB labTodo('12.3');
    // LAB-END(12.3)
  }

  /** Calls each watcher once. They may start and stop each other and themselves, and do not throw. */
  run() {
    // LAB-BEGIN(12.3) Move all that are started to `#waiting`. As long as somebody waits: the first of them goes behind the last one of `#started`, and is then called.
    this.#waiting = this.#started;
    this.#started = [];
    while (this.#waiting.length > 0) {
      const watcher = this.#waiting.shift();
      this.#started.push(watcher);
      watcher();
    }
    // LAB-STUB labTodo('12.3');
    // LAB-END(12.3)
  }
}

/** The part of the loop that this chapter is about. */
class Loop {
  idle = new Phase();
  prepare = new Phase();
  check = new Phase();

  /** One turn; `poll` stands for whatever happens there. */
  turn(poll = () => {}) {
    // LAB-BEGIN(12.3) Run the phases in libuv's order, and poll in its place.
    this.idle.run();
    this.prepare.run();
    poll();
    this.check.run();
    // LAB-STUB (void poll);
    // LAB-STUB labTodo('12.3');
    // LAB-END(12.3)
  }
}

module.exports = { Loop, Phase };
