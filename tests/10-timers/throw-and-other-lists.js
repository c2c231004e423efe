// exercise: 10.9
// title: a throw loses no timer of any list
process.on('uncaughtException', (error) => console.log(error.message));  // expect 1: oops
setTimeout(() => { throw new Error('oops'); }, 1);
setTimeout(() => console.log('10 ms'), 10);  // expect 2: 10 ms
setTimeout(() => console.log('20 ms'), 20);  // expect 3: 20 ms
