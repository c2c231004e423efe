// lab:alive: what keeps the process alive, for scripts. Real Node has no such module.
'use strict';

const { describe, why } = require('internal/alive');

module.exports = { describe, why };
