// lab:close-all: wait until several things are closed. Plain JavaScript: it runs on real Node as it is.
//
// In Node: finished() in lib/internal/streams/end-of-stream.js answers the same question for one stream.
'use strict';

/**
 * Closes each of `things`, and calls `callback` once, when all are closed: after the last 'close', or later in this
 * turn when nothing is left to close, and never before closeAll() has returned.
 * @param {Iterable<EventEmitter>} things each has close(), emits 'close', and then has `closed === true`; a thing may
 *   be closing or closed already, and may occur twice
 * @param {Function} callback
 */
function closeAll(things, callback) {
  // TODO(15.7): Listen for 'close' of each different thing that is not closed yet, once, and count; close it. The callback comes with the last; by process.nextTick when there is none.
  labTodo('15.7', 'Listen for \'close\' of each different thing that is not closed yet, once, and count; close it. The callback comes with the last; by process.nextTick when there is none.');
  // END(15.7)
}

module.exports = { closeAll };
