// util.format, formatWithOptions, inspect's settings, stripVTControlCharacters, and the errors of wrong arguments.
'use strict';

const util = require('util');

function say(...about) {
  console.log(JSON.stringify(about));
}

function attempt(name, run) {
  try {
    say(name, run());
  } catch (error) {
    say(name, 'throws', error.name, error.code, error.message, `${error.stack}`.split('\n')[0], Object.keys(error));
  }
}

class Own {
  toString() {
    return 'own';
  }
}
class Heir extends Own {}
class Bare {
  constructor() {
    this.x = 1;
  }
}
class ErrorWithText extends Error {
  toString() {
    return 'text of its own';
  }
}
const circle = {};
circle.circle = circle;
const quiet = (error) => Object.assign(error, { stack: `${error.name}: ${error.message}\n    at here (/x.js:1:1)` });

const values = {
  zero: 0, minusZero: -0, fraction: 1.5, huge: 1e21, nan: NaN, infinite: -Infinity, bigint: 12345678901234567890n, text: 'text', empty: '',
  digits: '42.9px', hex: '0x1f', quotes: 'it\'s "so"', percent: '%d', yes: true, none: null, undefined: undefined, symbol: Symbol('s'),
  list: [1, [2, [3, [4, [5]]]]], nested: { a: { b: { c: { d: { e: 1 } } } } }, arrow: () => 1, named: function name() {}, klass: class K {},
  own: new Own(), heir: new Heir(), bare: new Bare(), ownProperty: { toString: () => 'mine' }, notCallable: { toString: 1 },
  nullPrototype: Object.create(null), date: new Date(0), invalid: new Date(NaN), regexp: /x/g, error: quiet(new TypeError('bad')),
  errorText: quiet(new ErrorWithText('bad')), set: new Set([1]), map: new Map([[1, { a: 1 }]]), boxed: Object('b'), boxedNumber: Object(-0),
  boxedSymbol: Object(Symbol('q')), circle, proxy: new Proxy(new Own(), {}), proxied: new Proxy(() => 5, {}), promise: Promise.resolve(1),
  typed: new Uint8Array(3), json: { toJSON: () => 'from toJSON' }, toPrimitive: { [Symbol.toPrimitive]: () => 'p' },
  custom: { [util.inspect.custom]: (depth, options) => `custom ${depth} ${options.colors}` }, hidden: Object.defineProperty({}, 'h', { value: 1 }),
  listOf: Object.assign([1, 2], { more: true }), holes: [, 1, , ,], arguments: (function() { return arguments; })(1),
};
for (const [name, value] of Object.entries(values)) {
  for (const directive of ['s', 'd', 'i', 'f', 'j', 'o', 'O', 'c', 'x', '%']) {
    attempt(`${name} %${directive}`, () => [util.format(`<%${directive}>`, value), util.format(`%${directive}%%%${directive}`, value, value, value)]);
  }
  attempt(name, () => [util.format(value), util.format(value, value), util.format('a', value), util.format('%s', 'a', value)]);
  attempt(`${name} colors`, () => [util.formatWithOptions({ colors: true }, '%s %O', value, value), util.formatWithOptions({ colors: true }, 'x', value),
    util.formatWithOptions({ colors: true, compact: false, depth: 1 }, value, '%o', value)]);
}
for (const text of ['%', '%%', '%%s', '100%', '%s%', '%5d', '%S', '% d', 'a%', '%s %s %s', '%%%s%%', '%c%s', '\u001b[31m%s', '%i%f%j']) {
  say(text, util.format(text), util.format(text, 1), util.format(text, 1, 2), util.format(text, 'x', { y: 1 }, [2]));
}
say(util.format(), util.format(undefined), util.format(null, 1), util.format('', ''), util.format(Symbol('a'), 'b'));

for (const text of ['\u001b[31mred\u001b[39m', '\u001b]8;;http://x\u0007link\u001b]8;;\u0007', 'plain', '', '\u009b1mx', '\u001b[2J\u001b[1;1Hx']) {
  say(text, util.stripVTControlCharacters(text));
}
for (const wrong of [undefined, null, 1, {}, [], Symbol('s'), () => {}, 10n, true]) {
  const name = String(wrong);
  attempt(`strip ${name}`, () => util.stripVTControlCharacters(wrong));
  attempt(`formatWithOptions ${name}`, () => util.formatWithOptions(wrong, 'x'));
  attempt(`inherits ${name}`, () => util.inherits(wrong, Object));
  attempt(`inherits from ${name}`, () => util.inherits(class {}, wrong));
  attempt(`promisify ${name}`, () => typeof util.promisify(wrong));
  attempt(`callbackify ${name}`, () => typeof util.callbackify(wrong));
  attempt(`deprecate code ${name}`, () => typeof util.deprecate(() => {}, 'm', wrong));
  attempt(`toUSVString ${name}`, () => util.toUSVString(wrong));
  attempt(`inspect options ${name}`, () => util.inspect({ a: 1 }, wrong));
  attempt(`defaultOptions ${name}`, () => {
    util.inspect.defaultOptions = wrong;
    return 'set';
  });
}
say(util.toUSVString('a\ud800b\udc00\ud83d\ude00'));

say(Object.keys(util.inspect), util.inspect.custom.toString(), { ...util.inspect.defaultOptions }, { ...util.inspect.styles });
say(Object.getOwnPropertyNames(util.inspect.colors).sort(), util.inspect.colors.grey, util.inspect.colors.faint);
say(util.inspect({ a: { b: { c: {} } } }, true, 0), util.inspect('a', false, null, true), util.inspect({ a: [[[]]] }, undefined, 1));
say(util.inspect(new Proxy({ a: 1 }, {}), { showProxy: 1 }), util.inspect('x', { stylize: (text) => `<${text}>` }));
say(util.inspect({ a: 1, [util.inspect.custom]: (depth, options) => Object.keys(options).join() }, { mine: 1 }));

util.inspect.defaultOptions.depth = 0;
say(util.inspect({ a: {} }), util.inspect({ a: { b: 1 } }), util.format({ a: { b: 1 } }), util.format('%O', { a: { b: 1 } }));
util.inspect.defaultOptions = { depth: 2, compact: false };
say(util.inspect({ a: [1] }), util.format('%s', { a: [1] }), util.format({ a: [1] }));
util.inspect.defaultOptions = { compact: 3 };
util.inspect.styles.number = 'red';
say(util.inspect(1, { colors: true }));
util.inspect.styles.number = value => value;
attempt('style', () => util.inspect(1, { colors: true }));
