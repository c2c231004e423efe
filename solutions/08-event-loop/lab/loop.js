// lab:loop: what a program of this course can ask about the loop. Real Node has no such module.
'use strict';

module.exports = require('internal/loop');
