// exercise: 7.3
// title: an error is reported with its stack and its own properties, behind an empty line
// exit: 1
// stderr: /\^\n\nTypeError: wrong\n    at [\s\S]*\{\n  code: 'E_WRONG'\n\}\n\nNode\.js v\d/
throw Object.assign(new TypeError('wrong'), { code: 'E_WRONG' });
