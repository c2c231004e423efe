// exercise: 10.2
// title: 2.9 ms and 2 ms are one list
setTimeout(() => console.log('2.9'), 2.9);  // expect 1: 2.9
setTimeout(() => console.log('2'), 2);      // expect 2: 2
setTimeout(() => console.log('2.1'), 2.1);  // expect 3: 2.1
