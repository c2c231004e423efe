// exercise: 10.6
// title: a timeout that has fired is destroyed and keeps nothing alive
const timer = setTimeout(() => console.log('fired'), 1);  // expect 1: fired
setTimeout(() => console.log(timer._destroyed), 10);      // expect 2: true
process.on('exit', () => console.log('exit'));            // expect 3: exit
