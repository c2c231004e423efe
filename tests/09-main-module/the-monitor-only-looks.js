// exercise: 9.5
// title: uncaughtExceptionMonitor comes first and takes nothing
// exit: 1
// stderr: /seen/
process.on('exit', (code) => console.log('exit', code));                                      // expect 2: exit 1
process.on('uncaughtExceptionMonitor', (error, origin) => console.log(error.message, origin));  // expect 1: seen uncaughtException
throw new Error('seen');
