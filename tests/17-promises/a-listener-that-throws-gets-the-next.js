// exercise: 17.7
// title: a listener that throws does not lose the other promises
// node: <20
process.on('uncaughtException', (error, origin) => console.log(error.message, origin));
process.on('unhandledRejection', (reason) => { throw new Error(`threw at ${reason}`); });
Promise.reject('one'); // expect 1: threw at one uncaughtException
Promise.reject('two'); // expect 2: threw at two uncaughtException
