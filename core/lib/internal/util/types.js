// util.types. In Node: lib/internal/util/types.js.
'use strict';

module.exports = internalBinding('types');
