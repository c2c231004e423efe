// Events of process that are signals: a handle watches a signal as long as anybody listens to it.
//
// In Node: lib/internal/process/signal.js.
'use strict';

const { signals } = internalBinding('process');
const { startSignal, stopSignal } = internalBinding('termination');
const { errnoException } = require('internal/errors');

// Names of the signals that a handle watches.
const watched = new Set();

// Called in the poll phase.
function onSignal(name, number) {
  process.emit(name, name, number);
}

/** process is about to get a listener for the event `name`, perhaps not the first. */
exports.listenerAdded = function listenerAdded(name) {
  const number = signals[name];
  if (number === undefined) return; // "SIGNATURE" is an event like any other.
  // LAB-BEGIN(20.2) Unless it is watched: startSignal(name, number, onSignal); throw errnoException(error, 'uv_signal_start') for an error, remember the name otherwise.
  if (watched.has(name)) return;
  const error = startSignal(name, number, onSignal);
  if (error !== 0) throw errnoException(error, 'uv_signal_start');
  watched.add(name);
  // LAB-STUB labTodo('20.2');
  // LAB-END(20.2)
};

/** process has lost a listener for the event `name`, perhaps not the last. */
exports.listenerRemoved = function listenerRemoved(name) {
  // LAB-BEGIN(20.2) If the signal is watched and nobody listens to it any more, stopSignal(name) and forget the name.
  if (!watched.has(name) || process.listenerCount(name) > 0) return;
  stopSignal(name);
  watched.delete(name);
  // LAB-STUB labTodo('20.2');
  // LAB-END(20.2)
};
