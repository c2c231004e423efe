// exercise: 10.1
// title: all of a string must be a number, not only its beginning
for (const delay of ['50 minutes', '', '0x10', ' 8 ', '1e2', '2.9']) {
  const timer = setTimeout(() => {}, delay);
  console.log(timer._idleTimeout);
  clearTimeout(timer);
}
// expect 1: 1
// expect 2: 1
// expect 3: 16
// expect 4: 8
// expect 5: 100
// expect 6: 2.9
