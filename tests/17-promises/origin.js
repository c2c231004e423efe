// exercise: 17.8
// title: uncaughtException is told where it comes from
process.on('uncaughtException', (error, origin) => console.log(error === reason || error.code, origin));
const reason = new Error('no');
Promise.reject(reason); // expect 1: true unhandledRejection
Promise.reject(1); // expect 2: ERR_UNHANDLED_REJECTION unhandledRejection
setImmediate(() => console.log('goes on')); // expect 3: goes on
