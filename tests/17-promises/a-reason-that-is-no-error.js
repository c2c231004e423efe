// exercise: 17.8
// title: a reason that is no error is packed into one
// exit: 1
// stderr: /UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with \.catch\(\)\. The promise rejected with the reason "42"\.[\s\S]* \{\n  code: 'ERR_UNHANDLED_REJECTION'\n\}/
Promise.reject(42);
