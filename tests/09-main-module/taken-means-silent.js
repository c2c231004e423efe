// exercise: 9.4
// title: an exception that a listener took is not reported
// stderr: /\A\Z/
process.on('uncaughtException', () => {});
setTimeout(() => console.log('goes on'), 1);  // expect 1: goes on
throw new Error('quiet');
