// What a listener of 'exit' throws does not change the code that process.exit() was given; we left with 1.
process.on('exit', (code) => {
  console.log(code);
  throw new Error('from exit');
});
process.exit(2);
