// The global console. Until streams wrap descriptors 1 and 2 (chapter 31) it writes them at once: what
// console.log printed is out when it returns, and errors such as a closed pipe are ignored, as Node's console does.
//
// In Node: lib/internal/console/constructor.js, https://nodejs.org/docs/latest-v18.x/api/console.html
'use strict';

const { isatty, writeSync } = internalBinding('fd');

// Loaded for the first value that is more than a string: most programs' first lines are strings.
let lazyInspect;
function inspection() {
  lazyInspect ??= require('internal/util/inspect');
  return lazyInspect;
}

const kOut = 1;
const kError = 2;
const terminals = new Map();

function isTerminal(fd) {
  if (!terminals.has(fd)) terminals.set(fd, isatty(fd));
  return terminals.get(fd);
}

let indentation = '';
const counts = new Map();
const timers = new Map();

function colorOptions(fd) {
  return isTerminal(fd) && process?.env?.NO_COLOR === undefined ? { colors: true } : undefined;
}

function print(fd, args) {
  let text;
  if (args.length === 1 && typeof args[0] === 'string') {
    [text] = args;
  } else {
    const options = colorOptions(fd);
    const { format, formatWithOptions } = inspection();
    text = options === undefined ? format(...args) : formatWithOptions(options, ...args);
  }
  if (indentation !== '') text = indentation + text.replaceAll('\n', `\n${indentation}`);
  writeSync(fd, `${text}\n`);
}

function formatTime(ms) {
  let hours = 0;
  let minutes = 0;
  let seconds = 0;
  if (ms >= 1000) {
    if (ms >= 60000) {
      if (ms >= 3600000) {
        hours = Math.floor(ms / 3600000);
        ms %= 3600000;
      }
      minutes = Math.floor(ms / 60000);
      ms %= 60000;
    }
    seconds = ms / 1000;
  }
  const two = (n) => String(n).padStart(2, '0');
  if (hours !== 0 || minutes !== 0) {
    const [whole, fraction] = seconds.toFixed(3).split('.');
    return hours !== 0 ? `${hours}:${two(minutes)}:${two(whole)} (h:mm:ss)` : `${minutes}:${two(whole)}.${fraction} (m:ss.mmm)`;
  }
  if (seconds !== 0) return `${seconds.toFixed(3)}s`;
  return `${Number(ms.toFixed(3))}ms`;
}

function clock() {
  const { performance } = globalThis;
  return performance === undefined ? Date.now() : performance.now();
}

function warn(message) {
  if (process?.emitWarning !== undefined) process.emitWarning(message);
}

// The methods stand on a plain object, so that `const { log } = console` works.
const console = {
  log(...args) {
    print(kOut, args);
  },
  warn(...args) {
    print(kError, args);
  },
  dir(value, options) {
    print(kOut, [inspection().inspect(value, { customInspect: false, ...colorOptions(kOut), ...options })]);
  },
  time(label = 'default') {
    label = `${label}`;
    if (timers.has(label)) return warn(`Label '${label}' already exists for console.time()`);
    timers.set(label, clock());
    return undefined;
  },
  timeEnd(label = 'default') {
    if (timeLog('timeEnd', `${label}`, [])) timers.delete(`${label}`);
  },
  timeLog(label = 'default', ...data) {
    timeLog('timeLog', `${label}`, data);
  },
  trace(...args) {
    const trace = { name: 'Trace', message: args.length > 0 ? inspection().format(...args) : '' };
    Error.captureStackTrace(trace, console.trace);
    print(kError, [trace.stack]);
  },
  assert(condition, ...args) {
    if (condition) return;
    if (typeof args[0] === 'string') args[0] = `Assertion failed: ${args[0]}`;
    else args.unshift('Assertion failed');
    print(kError, args);
  },
  clear() {
    // Moves to the upper left and clears what is below; only where somebody looks.
    if (isTerminal(kOut) && process?.env?.TERM !== 'dumb') writeSync(kOut, '\u001b[1;1H\u001b[0J');
  },
  count(label = 'default') {
    label = `${label}`;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    print(kOut, [`${label}: ${count}`]);
  },
  countReset(label = 'default') {
    if (!counts.delete(`${label}`)) warn(`Count for '${label}' does not exist`);
  },
  group(...args) {
    if (args.length > 0) print(kOut, args);
    indentation += '  ';
  },
  groupEnd() {
    indentation = indentation.slice(2);
  },
  table(data, columns) {
    if (data === null || typeof data !== 'object') return print(kOut, [data]);
    return print(kOut, [require('internal/console_table').table(data, columns)]);
  },
};

function timeLog(method, label, data) {
  const start = timers.get(label);
  if (start === undefined) {
    warn(`No such label '${label}' for console.${method}()`);
    return false;
  }
  print(kOut, [`${label}: ${formatTime(clock() - start)}`, ...data]);
  return true;
}

console.debug = console.log;
console.info = console.log;
console.dirxml = console.log;
console.error = console.warn;
console.groupCollapsed = console.group;
Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true, writable: false });

module.exports = console;
