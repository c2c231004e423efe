// exercise: 17.8
// title: warn-with-error-code: warnings, the program goes on, and its status is 1
// flags: --unhandled-rejections=warn-with-error-code
// exit: 1
process.on('warning', (warning) => console.log(warning.name)); // expect 1,2: UnhandledPromiseRejectionWarning
setImmediate(() => console.log('goes on')); // expect 3: goes on
Promise.reject('no');
