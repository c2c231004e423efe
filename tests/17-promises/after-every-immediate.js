// exercise: 17.5
// title: promises are done after every immediate
for (const name of ['one', 'two']) {
  setImmediate(async () => {
    console.log(name); // expect 1: one
    await null;
    console.log('after await in', name); // expect 2: after await in one
  });
}
// expect 3: two
// expect 4: after await in two
