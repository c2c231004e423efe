// lab:loop: what a program of this course can ask about the loop. Real Node has no such module.
'use strict';

const { alive, occupy, phase } = internalBinding('event_loop');

module.exports = {
  /** The phase in which the calling JavaScript runs: 'main', 'timers', 'poll', 'check', 'closing', ... */
  phase,

  /** What keeps the process alive now: { handles, requests, closing }. */
  alive() {
    const [handles, requests, closing] = alive();
    return { handles, requests, closing };
  },

  /**
   * Gives the loop something: one handle ('timers', 'idle', 'prepare'), one that is 'closing', or a 'request'.
   * `callback` is called in its phase; then it is gone.
   */
  occupy(what, callback = () => {}) {
    occupy(what, callback);
  },
};
