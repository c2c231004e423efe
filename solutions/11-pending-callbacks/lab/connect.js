// lab:connect: one attempt to connect, and nothing else: no stream, no data, no name resolution.
// In Node: internalConnect and afterConnect in lib/net.js. Real Node has no such module.
'use strict';

const { Connection, isIP, isSocketPath } = internalBinding('pending_callbacks');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_IP_ADDRESS, ERR_MISSING_ARGS, ERR_SOCKET_BAD_PORT },
  uvErrorName,
} = require('internal/errors');
const { validateFunction, validateObject, validateString } = require('internal/validators');

// A whole number from 0 to 65535, also as text.
function isPort(port) {
  if (typeof port === 'string' && port.trim() === '') return false;
  return Number(port) === Number(port) >>> 0 && Number(port) <= 65535;
}

// Where to: { path } of a pipe, or { host, port }.
function checkTarget(options) {
  validateObject(options, 'options');
  const { path, host = '127.0.0.1', port } = options;
  if (path === undefined && port === undefined) throw new ERR_MISSING_ARGS(['options', 'port', 'path']);
  // LAB-BEGIN(11.4) Return { path } or { host, port } with a port that is a number. Throw ERR_INVALID_ARG_TYPE for a path, port or host of a wrong type, ERR_INVALID_ARG_VALUE for what is no socket path, ERR_SOCKET_BAD_PORT, ERR_INVALID_IP_ADDRESS.
  if (path !== undefined) {
    validateString(path, 'options.path');
    if (!isSocketPath(path) || path.includes('\0')) throw new ERR_INVALID_ARG_VALUE('options.path', path);
    return { path };
  }
  if (typeof port !== 'number' && typeof port !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('options.port', ['number', 'string'], port);
  }
  if (!isPort(port)) throw new ERR_SOCKET_BAD_PORT('Port', port);
  validateString(host, 'options.host');
  if (!isIP(host)) throw new ERR_INVALID_IP_ADDRESS(host);
  return { host, port: Number(port) };
  // LAB-STUB labTodo('11.4');
  // LAB-END(11.4)
}

// The error that the callback gets. `status` is libuv's negative number; a pipe's address is its path.
function connectError(status, { path, host, port }) {
  const [code] = uvErrorName(status);
  const address = path ?? host;
  // LAB-BEGIN(11.2) An Error such as "connect ECONNREFUSED 127.0.0.1:80" or "connect ENOENT /x", with errno, code, syscall, address, and a port unless it is 0 or there is none.
  const where = port ? `${address}:${port}` : address;
  const error = new Error(`connect ${code} ${where}`);
  Object.assign(error, { errno: status, code, syscall: 'connect', address });
  if (port) error.port = port;
  return error;
  // LAB-STUB labTodo('11.2');
  // LAB-END(11.2)
}

class Attempt {
  #connection;

  constructor(target, callback) {
    this.#connection = new Connection(target.path !== undefined, (status) => {
      callback(status === 0 ? null : connectError(status, target));
    });
    if (target.path !== undefined) this.#connection.connectPipe(target.path);
    else this.#connection.connectTcp(target.host, target.port);
  }

  /** Gives the connection up. An attempt under way ends with ECANCELED; then `callback` is called, where given. */
  close(callback) {
    if (callback !== undefined) validateFunction(callback, 'callback');
    this.#connection.close(callback);
  }
}

/**
 * Tries to connect, and calls `callback(error)` once, with null for success; never before connect() has returned.
 * After a failure the connection closes by itself.
 * @param {{path: string} | {host?: string, port: number|string}} options a pipe's path, or an IP address and a port
 * @param {(error: Error|null) => void} callback
 * @returns {{close(callback?: () => void): void}}
 * @throws {TypeError|RangeError} only about the arguments
 */
function connect(options, callback) {
  const target = checkTarget(options);
  validateFunction(callback, 'callback');
  return new Attempt(target, callback);
}

module.exports = { connect };
