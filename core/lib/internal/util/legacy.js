// Functions of util that are deprecated and still used: isArray and its like, _extend, log. In Node: lib/util.js.
'use strict';

const { isDate, isRegExp } = internalBinding('types');

const isTypeOf = (type) => (value) => typeof value === type;

function _extend(target, source) {
  return source === null || typeof source !== 'object' ? target : Object.assign(target, source);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function log(...args) {
  const now = new Date();
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => `${part}`.padStart(2, '0')).join(':');
  require('console').log('%s - %s', `${now.getDate()} ${months[now.getMonth()]} ${time}`, require('internal/util/inspect').format(...args));
}

module.exports = {
  _extend,
  isArray: Array.isArray,
  isBoolean: isTypeOf('boolean'),
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: isTypeOf('number'),
  isString: isTypeOf('string'),
  isSymbol: isTypeOf('symbol'),
  isUndefined: (value) => value === undefined,
  isRegExp,
  isObject: (value) => value !== null && typeof value === 'object',
  isDate,
  isError: (value) => Object.prototype.toString.call(value) === '[object Error]' || value instanceof Error,
  isFunction: isTypeOf('function'),
  isPrimitive: (value) => value === null || (typeof value !== 'object' && typeof value !== 'function'),
  log,
};
