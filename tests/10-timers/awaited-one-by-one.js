// exercise: 10.3
// title: timers that are awaited one by one keep the process alive beside an unref'd one
setTimeout(() => console.log('never'), 60_000).unref();
(async () => {
  for (let i = 1; i <= 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    console.log(i);
    // expect 1: 1
    // expect 2: 2
    // expect 3: 3
  }
})();
