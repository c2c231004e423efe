// lab:shutdown: the orderly end of a service. Plain JavaScript: the same file runs on real Node.
'use strict';

/**
 * Has `steps` run when the first of `signals` comes, the last one first: what was opened last is closed first. Each may
 * return a promise, and the next one waits for it. Then the process ends by itself, for nothing is left. A second signal
 * ends it at once, and so does the deadline, with status 1.
 * @param {string[]} signals
 * @param {Function[]} steps a step that fails is told on standard error, makes the status 1, and the others still run
 * @param {number} [deadline] in milliseconds
 */
function shutDownOn(signals, steps, deadline = 10000) {
  async function onSignal() {
    // LAB-BEGIN(20.8) Stop listening, so that a second signal ends the process; set a deadline that keeps nothing alive; then the steps, last first, each awaited, and a failing one does not stop the rest.
    for (const signal of signals) process.removeListener(signal, onSignal);
    setTimeout(() => process.exit(1), deadline).unref();
    for (const step of [...steps].reverse()) {
      try {
        await step();
      } catch (error) {
        console.error(`${step.name || 'a step'} failed: ${error.message}`);
        process.exitCode = 1;
      }
    }
    // LAB-STUB labTodo('20.8');
    // LAB-END(20.8)
  }
  for (const signal of signals) process.on(signal, onSignal);
}

module.exports = { shutDownOn };
