// exercise: 9.5
// title: the monitor sees it first; a listener that leaves while it runs has taken it all the same
process.once('uncaughtException', (error) => console.log('listener', error.message));      // expect 2: listener seen
process.on('uncaughtExceptionMonitor', (error) => console.log('monitor', error.message));  // expect 1: monitor seen
setTimeout(() => console.log('goes on'), 1);                                               // expect 3: goes on
throw new Error('seen');
