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
  proc.exitCode = undefined;
  proc.exit = exit;
};

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
