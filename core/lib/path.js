// path, for the system that this runs on, with both kinds as path.posix and path.win32.
//
// In Node: lib/path.js, https://nodejs.org/docs/latest-v18.x/api/path.html
'use strict';

const posix = require('internal/path/posix');
const win32 = require('internal/path/win32');

posix.win32 = win32.win32 = win32;
posix.posix = win32.posix = posix;
posix._makeLong = posix.toNamespacedPath; // Their names of old.
win32._makeLong = win32.toNamespacedPath;

module.exports = posix;
