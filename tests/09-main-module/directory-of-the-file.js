// exercise: 9.1
// title: __dirname is the directory of the file, wherever the process goes
const path = require('path');
process.chdir('/');
console.log(__dirname === path.dirname(__filename), path.isAbsolute(__filename), __dirname === process.cwd());  // expect 1: true true false
console.log(module.filename === __filename, module.id, require.main === module);  // expect 2: true . true
