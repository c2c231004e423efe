// exercise: 17.8
// title: warn: two warnings, with and without a listener
// flags: --unhandled-rejections=warn
// stderr: /UnhandledPromiseRejectionWarning: no\n[\s\S]*UnhandledPromiseRejectionWarning: Unhandled promise rejection\. [\s\S]*\(rejection id: 1\)\n/
process.once('unhandledRejection', (reason) => console.log('listener', reason)); // expect 1: listener no
process.on('warning', (warning) => console.log(warning.name));
setImmediate(() => console.log('goes on')); // expect 6: goes on
Promise.reject('no');
Promise.reject('again');
// expect 2,3,4,5: UnhandledPromiseRejectionWarning
