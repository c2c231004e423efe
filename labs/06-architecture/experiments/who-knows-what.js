// Which of these names does a bare engine know, and which does a runtime add? Guess, then run it on lab06 and on node.
const names = ['Promise', 'setTimeout', 'WebAssembly', 'process', 'Intl', 'require', 'queueMicrotask', 'Atomics'];
const say = globalThis.print ?? console.log;
say(names.filter((name) => typeof globalThis[name] !== 'undefined' && name !== 'process').includes('Promise'));
say(typeof Promise, typeof WebAssembly, typeof Intl, typeof Atomics);
// question: The second line is the same everywhere. Which of the other four names does lab06 lack, and who adds them in Node?
