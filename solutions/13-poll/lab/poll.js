// lab:poll: watching descriptors, and reading from standard input before there are streams (chapter 31).
//
// In Node: lib/internal/bootstrap/switches/is_main_thread.js (getStdin), which chooses by the type of descriptor 0.
'use strict';

const { backendTimeout, beforePoll, close, failLater, handleType, open, pipe, pollTimeout, read, startWatching,
  stopLoop, stopWatching, write } = internalBinding('poll');
const { createLineSplitter } = require('lab:lines');
const { validateFunction, validateInteger, validateObject } = require('internal/validators');

// What libuv calls UV_READABLE and UV_WRITABLE.
const kReadable = 1;
const kWritable = 2;

const kChunk = 65536; // Bytes in one read.
const kReads = 32; // Reads for one event, before others have their turn.

/**
 * Watches a descriptor: callback(error, { readable, writable }) comes in the poll phase, again and again, as long
 * as the descriptor is ready. Close the watcher before you close the descriptor.
 * @param {number} fd watched by nobody else in this program
 * @param {{readable?: boolean, writable?: boolean}} interest
 * @param {(error: Error | null, ready: {readable: boolean, writable: boolean}) => void} callback
 * @returns {{close: () => void}} close() ends it; nothing comes afterwards
 * @throws {Error} EPERM: what `fd` is cannot be polled (a file); EBADF, EEXIST
 */
function watch(fd, interest, callback) {
  validateInteger(fd, 'fd', 0, 2 ** 31 - 1);
  validateObject(interest, 'interest');
  validateFunction(callback, 'callback');
  const events = (interest.readable ? kReadable : 0) | (interest.writable ? kWritable : 0);
  startWatching(fd, events, (error, ready) => {
    callback(error, { readable: (ready & kReadable) !== 0, writable: (ready & kWritable) !== 0 });
  });
  let open = true;
  return {
    close() {
      if (open) stopWatching(fd);
      open = false;
    },
  };
}

// Reads what is there and gives it to onChunk. True: the input has ended.
function takeWhatIsThere(fd, onChunk) {
  // LAB-BEGIN(13.4) Read at most kReads times, kChunk bytes each: null is nothing more for now, an empty chunk the end.
  for (let reads = 0; reads < kReads; reads++) {
    const chunk = read(fd, kChunk);
    if (chunk === null) return false;
    if (chunk.length === 0) return true;
    onChunk(chunk);
  }
  return false; // There may be more: poll will tell again.
  // LAB-STUB labTodo('13.4');
  // LAB-END(13.4)
}

/**
 * Reads until the end. Nothing is called before this function has returned.
 * @param {number} fd a pipe, a terminal, a socket or a file
 * @param {(chunk: Uint8Array) => void} onChunk
 * @param {() => void} onEnd once
 */
function readChunks(fd, onChunk, onEnd) {
  // LAB-BEGIN(13.5) A 'file' is read one kChunk per turn of the loop; anything else is watched, and no longer once it has ended.
  if (handleType(fd) === 'file') {
    setImmediate(function slice() {
      const chunk = read(fd, kChunk);
      if (chunk.length === 0) return onEnd();
      onChunk(chunk);
      setImmediate(slice);
    });
    return;
  }
  const watcher = watch(fd, { readable: true }, (error) => {
    if (error !== null) throw error;
    if (!takeWhatIsThere(fd, onChunk)) return;
    watcher.close();
    onEnd();
  });
  // LAB-STUB labTodo('13.5');
  // LAB-END(13.5)
}

/**
 * Lines of standard input, or of another descriptor.
 * @param {(line: string) => void} onLine
 * @param {() => void} [onEnd]
 * @param {number} [fd]
 */
function readLines(onLine, onEnd = () => {}, fd = 0) {
  validateFunction(onLine, 'onLine');
  validateFunction(onEnd, 'onEnd');
  const splitter = createLineSplitter(onLine);
  readChunks(fd, (chunk) => splitter.push(chunk), () => {
    splitter.end();
    onEnd();
  });
}

module.exports = {
  /** How long poll would sleep now, in ms; -1: until something happens. By our own computation. */
  pollTimeout,
  /** The same as uv_backend_timeout() says it. */
  backendTimeout,
  watch,
  takeWhatIsThere,
  readChunks,
  readLines,
  /** Given: beforePoll(callback), stopLoop(), failLater() (a callback is pending), and one system call each. */
  beforePoll, stopLoop, failLater, close, handleType, open, pipe, read, write,
};
