// exercise: 10.4
// title: of the lists that are due the one that expires first goes first
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

// Makes the timers anew until all three were made within two milliseconds: then it is clear which expires first.
function make() {
  const start = process.uptime();
  const timers = [
    setTimeout(() => console.log('9 ms'), 9),  // expect 3: 9 ms
    setTimeout(() => console.log('3 ms'), 3),  // expect 1: 3 ms
    setTimeout(() => console.log('6 ms'), 6),  // expect 2: 6 ms
  ];
  if (process.uptime() - start < 0.002) return;
  timers.forEach(clearTimeout);
  make();
}
make();
block(30);
