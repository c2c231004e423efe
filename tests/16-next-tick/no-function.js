// exercise: 16.2
// title: what is no function is refused at once
for (const wrong of [undefined, null, 'text', 7, {}, []]) {
  try {
    process.nextTick(wrong);
    console.log('taken');
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
// expect 1: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received undefined
// expect 2: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received null
// expect 3: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received type string ('text')
// expect 4: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received type number (7)
// expect 5: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received an instance of Object
// expect 6: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received an instance of Array
