// exercise: 17.8
// title: warn-with-error-code: with a listener neither warning nor status
// flags: --unhandled-rejections=warn-with-error-code
process.on('warning', (warning) => console.log(warning.name));
process.on('unhandledRejection', (reason) => console.log('listener', reason)); // expect 1: listener no
Promise.reject('no');
