// process: what a program knows of itself, and the events of its life.
//
// In Node: lib/internal/bootstrap/node.js, lib/internal/process/per_thread.js (exit),
// lib/internal/process/execution.js (uncaught exceptions).
'use strict';

const binding = internalBinding('process');

/** Makes the bare object that C++ has created the process object. */
exports.setUp = function setUp() {
  const EventEmitter = require('events');
  Object.setPrototypeOf(Object.getPrototypeOf(process), EventEmitter.prototype);
  Reflect.apply(EventEmitter, process, []);
  process.cwd = binding.cwd; // First: modules that are loaded below resolve paths.
  const { platform, arch, version, v8Version, uvVersion } = binding;
  Object.assign(process, {
    version,
    versions: { node: version.slice(1), v8: v8Version, uv: uvVersion },
    arch,
    platform,
    release: { name: 'node' },
    argv: makeArgv(),
    argv0: binding.argv0,
    execArgv: binding.execArgv,
    execPath: binding.execPath,
    pid: binding.pid,
    ppid: binding.ppid,
    env: binding.env,
    exitCode: undefined,
    abort: binding.abort,
    chdir: binding.chdir,
    emitWarning,
    exit,
    kill,
    uptime: binding.uptime,
    hasUncaughtExceptionCaptureCallback,
    setUncaughtExceptionCaptureCallback,
  });
  Object.defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true });
  Object.defineProperty(process, 'title', {
    get: binding.getTitle,
    set: (title) => binding.setTitle(`${title}`),
    enumerable: true,
    configurable: true,
  });
  setUpWarnings();
};

function setUpWarnings() {
  if (binding.hasOption('--trace-warnings')) process.traceProcessWarnings = true;
  if (binding.hasOption('--trace-deprecation')) process.traceDeprecation = true;
  if (binding.hasOption('--no-deprecation')) process.noDeprecation = true;
  if (binding.hasOption('--throw-deprecation')) process.throwDeprecation = true;
  if (binding.hasOption('--no-warnings')) return;
  process.on('warning', function onWarning(warning) {
    require('internal/process/warning').onWarning(warning);
  });
}

// Loaded for the first warning only.
function emitWarning(...args) {
  return require('internal/process/warning').emitWarning(...args);
}

// binding: execPath, the absolute path of the executable; entry, the script as it was typed; arguments, what
// followed it. Options for the runtime itself stand before the script and are in execArgv.
function makeArgv() {
  // TODO(9.2): The executable, the absolute path of the script, its arguments.
  labTodo('9.2', 'The executable, the absolute path of the script, its arguments.');
  // END(9.2)
}

// Emits 'exit' unless that has been done. After it process._exiting is true.
function emitExitEvent() {
  if (process._exiting) return;
  process._exiting = true;
  binding.setExiting();
  process.emit('exit', process.exitCode || 0);
}

/**
 * Ends the process: emits 'exit', and does not return.
 * @param {number} [code] otherwise process.exitCode, otherwise 0
 */
function exit(code) {
  // TODO(9.3): Take a code that was given (0 too) as exitCode, emit the event, leave by binding.reallyExit with what exitCode is then.
  labTodo('9.3', 'Take a code that was given (0 too) as exitCode, emit the event, leave by binding.reallyExit with what exitCode is then.');
  // END(9.3)
}

function kill(pid, signal = 'SIGTERM') {
  const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNKNOWN_SIGNAL }, errnoException } = require('internal/errors');
  // eslint-disable-next-line eqeqeq
  if (pid != (pid | 0)) throw new ERR_INVALID_ARG_TYPE('pid', 'number', pid);
  const number = typeof signal === 'number' ? signal : binding.signals[signal];
  if (number === undefined) throw new ERR_UNKNOWN_SIGNAL(signal);
  const error = binding.kill(pid | 0, number);
  if (error) throw errnoException(error, 'kill');
  return true;
}

// Takes uncaught exceptions instead of the event; null: nobody does.
const handler = { captureFn: null };

/**
 * Has `fn` called for every uncaught exception, instead of the event 'uncaughtException'.
 * @param {Function|null} fn null: the event again
 * @throws {TypeError} ERR_INVALID_ARG_TYPE
 * @throws {Error} ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET when there is one already
 */
function setUncaughtExceptionCaptureCallback(fn) {
  const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET } } = require('internal/errors');
  if (fn !== null && typeof fn !== 'function') throw new ERR_INVALID_ARG_TYPE('fn', ['Function', 'null'], fn);
  if (fn !== null && handler.captureFn !== null) throw new ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET();
  handler.captureFn = fn;
}

/** @returns {boolean} whether setUncaughtExceptionCaptureCallback() has set one */
function hasUncaughtExceptionCaptureCallback() {
  return handler.captureFn !== null;
}

// Monitors look on also when the exception is captured.
function capture(error, origin) {
  process.emit('uncaughtExceptionMonitor', error, origin);
  handler.captureFn(error);
  return true;
}

// --- Called from C++ -----------------------------------------------------------------------------------------

exports.emitBeforeExit = function emitBeforeExit() {
  process.emit('beforeExit', process.exitCode || 0);
};

/** The loop has nothing left to do. Emitted again where a listener's throw has undone process.exit(). */
exports.emitExit = function emitExit() {
  process._exiting = false;
  emitExitEvent();
};

/** Tells C++ the code to leave with, when the listeners of 'exit' and their microtasks are done. */
exports.passExitCode = function passExitCode() {
  binding.setExitCode(process.exitCode || 0);
};

/** An exception that nobody took ends the process; returns the code to leave with. */
exports.emitExitAfterException = function emitExitAfterException(code) {
  // One that a listener of 'exit' threw does not change the code that the process is leaving with.
  if (!process._exiting) {
    process.exitCode = code;
    emitExitEvent();
  }
  return process.exitCode;
};

/**
 * Told of an exception that nobody caught.
 * @returns {boolean} whether a listener took it, so that the program goes on
 */
exports.onUncaughtException = function onUncaughtException(error, fromPromise) {
  const origin = fromPromise ? 'unhandledRejection' : 'uncaughtException';
  if (handler.captureFn !== null) return capture(error, origin);
  // TODO(9.5): Emit 'uncaughtExceptionMonitor', which only looks, then 'uncaughtException', both with error and origin; tell whether the second had listeners.
  labTodo('9.5', 'Emit \'uncaughtExceptionMonitor\', which only looks, then \'uncaughtException\', both with error and origin; tell whether the second had listeners.');
  // END(9.5)
};
