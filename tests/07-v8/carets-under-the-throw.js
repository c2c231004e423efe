// exercise: 7.2
// title: the report of an exception shows file, line, source and caret
// exit: 1
// stderr: /carets-under-the-throw\.js:6\n  throw new Error\('oops'\);\n  \^\n/
console.log('main');  // expect 1: main
  throw new Error('oops');
