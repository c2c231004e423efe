'use strict';
const { writeSync } = internalBinding('fd');
exports.log = (...a) => writeSync(1, a.map(String).join(' ') + '\n');
exports.error = (...a) => writeSync(2, a.map(String).join(' ') + '\n');
