// exercise: 17.6
// title: a listener is told the reason and the promise, in the order of the rejections
const promises = [];
process.on('unhandledRejection', (reason, promise) => console.log(reason, promises.indexOf(promise)));
for (const reason of [undefined, null, 0, 'text']) promises.push(Promise.reject(reason)); // expect 1: undefined 0
// expect 2: null 1
// expect 3: 0 2
// expect 4: text 3
