// exercise: 7.3
// title: a text that was thrown is reported without quotes
// exit: 1
// stderr: /\^\njust text\n/
throw 'just text';
