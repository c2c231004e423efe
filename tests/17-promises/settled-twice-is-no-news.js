// exercise: 17.6
// title: settling a settled promise is no event
process.on('unhandledRejection', () => console.log('unhandled'));
process.on('rejectionHandled', () => console.log('handled late'));
new Promise((resolve, reject) => {
  resolve('first');
  resolve('second');
  reject(new Error('third'));
}).then((v) => console.log(v)); // expect 1: first
new Promise((_, reject) => {
  reject(new Error('fourth'));
  reject(new Error('fifth'));
}).catch((e) => console.log(e.message)); // expect 2: fourth
setImmediate(() => console.log('end')); // expect 3: end
