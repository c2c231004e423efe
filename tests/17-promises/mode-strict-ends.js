// exercise: 17.8
// title: strict: a listener of unhandledRejection prevents nothing
// flags: --unhandled-rejections=strict
// exit: 1
// stderr: /Error: no/
process.on('unhandledRejection', () => console.log('never'));
Promise.reject(new Error('no'));
