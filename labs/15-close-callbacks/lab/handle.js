// lab:handle: handles of libuv's to play with. Real Node has no such module; a net.Socket stands on such a handle
// and lives by the same rules.
//
// Each object has a native handle, which has a field `owner`: as long as C++ holds the one, both live.
'use strict';

const EventEmitter = require('events');
const native = internalBinding('handles');
const { validateFunction, validateInteger, validateString } = require('internal/validators');

const kStates = ['init', 'active', 'closing', 'closed']; // HandleWrap::State

const kHandle = Symbol('handle');

// Called in the close phase, once per handle; `this` is the native handle.
function onClose() {
  // TODO(15.2): Emit 'close' on the owner.
  labTodo('15.2', 'Emit \'close\' on the owner.');
  // END(15.2)
}

class Handle extends EventEmitter {
  constructor(handle) {
    super();
    this[kHandle] = handle;
    handle.owner = this;
  }

  /**
   * Closes the handle, in whatever state it is. Nothing happens when it is closing or closed.
   * @param {Function} [callback] called with 'close'; never, when the handle was closing or closed
   * @returns {this}
   */
  close(callback) {
    if (callback !== undefined) validateFunction(callback, 'callback');
    // TODO(15.2): Have the native handle closed with onClose. If that began just now, and there is a callback, listen with it for 'close', once.
    labTodo('15.2', 'Have the native handle closed with onClose. If that began just now, and there is a callback, listen with it for \'close\', once.');
    // END(15.2)
    return this;
  }

  /** 'init', 'active', 'closing' or 'closed'. A timer that has fired is back at 'init'. */
  get state() {
    return kStates[this[kHandle].state()];
  }

  /** Whether 'close' has been emitted, or is being so: streams of Node have this too. */
  get closed() {
    return this.state === 'closed';
  }

  /** Lets the handle keep the process alive while it is active; that is so at first. */
  ref() {
    this[kHandle].ref();
    return this;
  }

  unref() {
    this[kHandle].unref();
    return this;
  }

  /** Whether it does so; false when it is closed. */
  hasRef() {
    return this[kHandle].hasRef();
  }
}

class Timer extends Handle {
  constructor() {
    super(new native.Timer());
  }

  /** Calls `callback` in the timers phase, once, in `ms` milliseconds. Throws ERR_HANDLE_CLOSED. */
  start(ms, callback) {
    validateInteger(ms, 'ms', 0);
    validateFunction(callback, 'callback');
    this[kHandle].start(ms, callback);
    return this;
  }

  /** Throws ERR_HANDLE_CLOSED. */
  stop() {
    this[kHandle].stop();
    return this;
  }
}

/** One end of a connection. Emits 'data' (text), 'end', 'error' after read(), and 'close'. */
class Pipe extends Handle {
  constructor() {
    super(new native.Pipe());
  }

  /** Two ends that are connected to each other. */
  static pair() {
    const ends = [new Pipe(), new Pipe()];
    ends[0][kHandle].connect(ends[1][kHandle]);
    return ends;
  }

  /** Writes text. `callback` is called once, with null or with an error. Throws ERR_HANDLE_CLOSED. */
  write(text, callback = () => {}) {
    validateString(text, 'text');
    validateFunction(callback, 'callback');
    this[kHandle].write(text, callback);
    return this;
  }

  /** Starts reading. Throws ERR_HANDLE_CLOSED. */
  read() {
    this[kHandle].read((news) => {
      if (typeof news === 'string') this.emit('data', news);
      else if (news === null) this.emit('end');
      else this.emit('error', news);
    });
    return this;
  }
}

module.exports = {
  Pipe,
  Timer,

  /** How many handles of this module are not closed, those included that nobody can reach. */
  count: native.count,
};
