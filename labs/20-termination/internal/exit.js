// process.exit(), complete. Chapter 9's is enough for one call; this one may be called from anywhere, from a listener
// of 'exit' too, and leaves through process.reallyExit, which packages such as signal-exit replace.
//
// In Node: process.exit in lib/internal/process/per_thread.js.
'use strict';

const { reallyExit, setExiting } = internalBinding('process');

/**
 * Ends the process: emits 'exit' once, and does not return. What waits in the loop, ticks and microtasks never run.
 * @param {number} [code] otherwise process.exitCode, otherwise 0
 */
function exit(code) {
  // TODO(20.4): Take a code that was given, 0 too, as process.exitCode; unless process._exiting is true, make it so, setExiting() and emit 'exit' with the code; leave with what process.exitCode is then.
  labTodo('20.4', 'Take a code that was given, 0 too, as process.exitCode; unless process._exiting is true, make it so, setExiting() and emit \'exit\' with the code; leave with what process.exitCode is then.');
  // END(20.4)
}

module.exports = { exit, reallyExit };
