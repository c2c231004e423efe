// Seven things that wait. How many of them keep this process alive? Guess before you run it.
setInterval(() => {}, 1e6);
setTimeout(() => {}, 1e6).unref();
setImmediate(() => clean());
process.on('SIGTERM', () => {});
new Promise(() => {});
(async () => { await new Promise(() => {}); })();
process.on('message', () => {});

const names = process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'Immediate');
console.log(names.length, names);
function clean() {
  process.exit();
}
// question: Seven things wait for something. Which of them keep the process alive?
