// util.debuglog: messages of a section, which NODE_DEBUG=section,other* turns on. In Node: lib/internal/util/debuglog.js.
'use strict';

const { writeSync } = internalBinding('fd');

// Read once: a program that changes the variable later does not change what is on.
let pattern;
function isOn(section) {
  if (pattern === undefined) {
    const names = (process.env?.NODE_DEBUG ?? '').replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replaceAll('*', '.*').replaceAll(',', '$|^');
    pattern = names === '' ? null : new RegExp(`^${names}$`, 'i');
  }
  return pattern !== null && pattern.test(section);
}

function write(section, args) {
  const { format } = require('internal/util/inspect');
  writeSync(2, `${section} ${process.pid}: ${format(...args)}\n`);
}

/**
 * @param {string} set the section
 * @param {function} [cb] called at the first message with a function that does the same without the test
 */
function debuglog(set, cb) {
  let log;
  const start = () => {
    const section = set.toUpperCase();
    const on = isOn(section);
    return Object.assign((...args) => on && write(section, args), { on });
  };
  const logger = (...args) => {
    if (log === undefined) {
      log = start();
      if (typeof cb === 'function') cb((...rest) => void log(...rest));
    }
    log(...args);
  };
  return Object.defineProperty(logger, 'enabled', { get: () => (log ?? start()).on, configurable: true, enumerable: true });
}

module.exports = { debuglog };
