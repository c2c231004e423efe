// lab:status: which exit status an end gives. Plain JavaScript: the same file runs on real Node.
//
// In Node: the section "Exit codes" of the documentation of process.
'use strict';

/**
 * The status that a shell shows in $? when a Node process has ended.
 * @param {object} end how it ended: `by` is
 *   'loop': nothing was left to do; 'exit': process.exit(end.code), or process.exit() without end.code; for both
 *     end.exitCode is what the script had set process.exitCode to, if it had
 *   'exception': nobody caught it; 'rejection': nobody handled it
 *   'listener': a listener of 'uncaughtException' threw
 *   'option': a command line that is not understood
 *   'await': the entry module's own await never settled
 *   'signal': end.number ended it; process.abort() is signal 6
 * @returns {number} 0 to 255
 */
function statusOf(end) {
  // LAB-BEGIN(20.5) Return the status: 0 or the code, 1, 7, 9, 13, 128 + number. A code keeps only its lowest 8 bits.
  switch (end.by) {
    case 'loop':
    case 'exit':
      return (end.code ?? end.exitCode ?? 0) & 0xff;
    case 'exception':
    case 'rejection':
      return 1;
    case 'listener':
      return 7;
    case 'option':
      return 9;
    case 'await':
      return 13;
    case 'signal':
      return 128 + end.number;
    default:
      throw new TypeError(`no end known that is by '${end.by}'`);
  }
  // LAB-STUB labTodo('20.5');
  // LAB-END(20.5)
}

module.exports = { statusOf };
