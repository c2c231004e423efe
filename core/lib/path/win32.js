// In Node: lib/path/win32.js.
'use strict';

module.exports = require('path').win32;
