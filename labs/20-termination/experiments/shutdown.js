// A shutdown that does not wait: what of it is lost? It sends itself the signal that a supervisor would send.
const turn = () => new Promise((resolve) => setImmediate(resolve));
const service = setInterval(() => {}, 1e6);

async function save() {
  console.log('saving');
  await turn();
  console.log('saved');
}

process.once('SIGTERM', async () => {
  save();
  console.log('leaving');
  // process.exit(0);           // first try
  clearInterval(service);       // second try: let the loop empty
});
process.on('exit', (code) => console.log('exit', code));
process.kill(process.pid, 'SIGTERM');
// question: Swap the comments of the two tries. Which line is lost, and what does the status say about it?
