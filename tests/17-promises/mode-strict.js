// exercise: 17.8
// title: strict: first uncaughtException, then unhandledRejection
// flags: --unhandled-rejections=strict
process.on('uncaughtException', (error, origin) => console.log(error.message, origin)); // expect 1: no unhandledRejection
process.once('unhandledRejection', (error) => console.log('unhandledRejection', error.message)); // expect 2: unhandledRejection no
process.on('warning', (warning) => console.log(warning.name));
Promise.reject(new Error('no'));
Promise.reject(new Error('again')); // expect 3: again unhandledRejection
// expect 4,5: UnhandledPromiseRejectionWarning
