// A listener of 'exit' throws out of process.exit(), and a listener takes it: the program goes on. When it ends,
// 'exit' is emitted again; we emitted it once in a process's life.
let times = 0;
process.on('uncaughtException', (error, origin) => console.log('caught', error.message, origin));
process.on('exit', (code) => {
  console.log('exit', code);
  if (++times === 1) throw new Error('from exit');
});
setTimeout(() => process.exit(3), 1);
