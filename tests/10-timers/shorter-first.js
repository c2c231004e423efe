// exercise: 10.2
// title: a shorter timer made later fires first
setTimeout(() => console.log('40'), 40);  // expect 3: 40
setTimeout(() => console.log('5'), 5);    // expect 1: 5
setTimeout(() => console.log('20'), 20);  // expect 2: 20
