// exercise: 9.5
// title: with a listener an exception of main does not keep the loop from running
process.on('uncaughtException', (error, origin) => console.log(error.message, origin));  // expect 1: from main uncaughtException
setTimeout(() => console.log('timer'), 1);                                               // expect 2: timer
process.on('exit', (code) => console.log('exit', code));                                 // expect 3: exit 0
throw new Error('from main');
