// exercise: 17.9
// title: a microtask runs in the async context in which it was queued
const { AsyncLocalStorage } = require('async_hooks');
const storage = new AsyncLocalStorage();
for (const name of ['one', 'two']) {
  storage.run(name, () => {
    queueMicrotask(() => console.log('microtask', storage.getStore())); // expect 1: microtask one
    Promise.resolve().then(() => console.log('then', storage.getStore())); // expect 2: then one
  });
}
queueMicrotask(() => console.log('microtask', storage.getStore())); // expect 5: microtask undefined
// expect 3: microtask two
// expect 4: then two
