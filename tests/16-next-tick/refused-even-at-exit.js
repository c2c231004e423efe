// exercise: 16.2
// title: what is no function is refused by an exiting process too
process.on('exit', () => {
  try {
    process.nextTick('soon');
    console.log('ignored');
  } catch (error) {
    console.log(error.code);                       // expect 1: ERR_INVALID_ARG_TYPE
  }
});
