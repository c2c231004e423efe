'use strict';
const binding = internalBinding('main_module');
let proc;

exports.setUp = function setUp(object) {
  proc = object;
  const EventEmitter = require('events');
  Object.setPrototypeOf(Object.getPrototypeOf(proc), EventEmitter.prototype);
  Reflect.apply(EventEmitter, proc, []);
  proc.version = binding.version;
  proc.versions = { node: binding.version.slice(1), v8: binding.v8Version, uv: binding.uvVersion };
  proc.argv = [binding.execPath, binding.entry, ...binding.arguments];
  proc.argv0 = binding.argv0;
  proc.execArgv = binding.execArgv;
  proc.execPath = binding.execPath;
  proc.pid = binding.pid;
  proc.ppid = binding.ppid;
  proc.platform = 'linux';
  proc.cwd = binding.cwd;
  proc.chdir = binding.chdir;
  proc.release = { name: 'node' };
  proc.env = binding.env;
  proc.exitCode = undefined;
  proc.exit = exit;
  proc.abort = binding.abort;
  proc.kill = kill;
  Object.defineProperty(proc, 'title', {
    get: binding.getTitle,
    set: (title) => binding.setTitle(`${title}`),
    enumerable: true,
    configurable: true,
  });
  proc.uptime = binding.uptime;
  // Loaded for the first warning only.
  proc.emitWarning = function emitWarning(...args) {
    return require('internal/process/warning').emitWarning(...args);
  };
  proc.on('warning', function onWarning(warning) {
    require('internal/process/warning').onWarning(warning);
  });
};

function kill(pid, signal = 'SIGTERM') {
  const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNKNOWN_SIGNAL } } = require('internal/errors');
  if (pid != (pid | 0)) throw new ERR_INVALID_ARG_TYPE('pid', 'number', pid); // eslint-disable-line eqeqeq
  const number = typeof signal === 'number' ? signal : binding.signals[signal];
  if (number === undefined) throw new ERR_UNKNOWN_SIGNAL(signal);
  const error = binding.kill(pid | 0, number);
  if (error) throw require('internal/errors').errnoException(error, 'kill');
  return true;
}

function emitExitEvent(code) {
  if (!proc._exiting) {
    proc._exiting = true;
    binding.setExiting();
    proc.emit('exit', code);
  }
  return proc.exitCode ?? code;
}

function exit(code) {
  if (code !== undefined) proc.exitCode = code;
  binding.reallyExit(emitExitEvent(proc.exitCode ?? 0));
}

exports.emitBeforeExit = () => { proc.emit('beforeExit', proc.exitCode ?? 0); };
exports.emitExit = () => { binding.setExitCode(emitExitEvent(proc.exitCode ?? 0)); };
exports.emitExitAfterException = (code) => { proc.exitCode = code; return emitExitEvent(code); };

exports.onUncaughtException = function onUncaughtException(error, fromPromise) {
  const origin = fromPromise ? 'unhandledRejection' : 'uncaughtException';
  proc.emit('uncaughtExceptionMonitor', error, origin);
  return proc.emit('uncaughtException', error, origin);
};
