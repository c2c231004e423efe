// exercise: 17.8
// title: none: listeners are told, and else nothing happens
// flags: --unhandled-rejections=none
process.once('unhandledRejection', (reason) => console.log('listener', reason)); // expect 1: listener no
process.on('warning', (warning) => console.log(warning.name));
setImmediate(() => console.log('goes on')); // expect 2: goes on
Promise.reject('no');
Promise.reject('again');
