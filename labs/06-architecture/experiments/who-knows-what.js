// oracle: none (what a runtime adds is another thing in Node: that is what this asks)
// Which of these names does a bare engine know, and which does a runtime add? Guess, then run it on lab06 and on node.
const names = {
  Promise: typeof Promise,
  setTimeout: typeof setTimeout,
  WebAssembly: typeof WebAssembly,
  process: typeof process,
  Intl: typeof Intl,
  require: typeof require,
  queueMicrotask: typeof queueMicrotask,
  Atomics: typeof Atomics,
};
const say = globalThis.print ?? console.log;
for (const [name, type] of Object.entries(names)) say(name.padEnd(16) + type);
// question: Four names are undefined on lab06, and none is on node. Which, and who adds them in Node?
