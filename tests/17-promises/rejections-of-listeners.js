// exercise: 17.7
// title: what a listener rejects is looked at after its microtasks
process.on('unhandledRejection', (reason) => {
  console.log('unhandled', reason); // expect 1: unhandled 1
  if (reason > 2) return;
  const mended = Promise.reject('never');
  Promise.reject(reason + 2); // expect 2: unhandled 2
  queueMicrotask(() => mended.catch(() => console.log('in time'))); // expect 3,4: in time
});
Promise.reject(1);
Promise.reject(2);
// expect 5: unhandled 3
// expect 6: unhandled 4
