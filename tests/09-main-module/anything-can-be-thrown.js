// exercise: 9.5
// title: a listener gets whatever was thrown
process.on('uncaughtException', (error) => console.log(error instanceof Error ? 'an Error' : error));
setTimeout(() => { throw null; }, 1);       // expect 1: null
setTimeout(() => { throw 'text'; }, 20);    // expect 2: text
setTimeout(() => { throw { a: 1 }; }, 40);  // expect 3: { a: 1 }
