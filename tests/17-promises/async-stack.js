// exercise: 17.8
// title: the stack of the error shows the async functions that waited
// exit: 1
// stderr: /Error: deep\n    at read .*\n    at async load .*\n    at async main /
async function read() {
  await null;
  throw new Error('deep');
}
async function load() {
  await read();
}
async function main() {
  await load();
}
main();
