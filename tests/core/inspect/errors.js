// Errors in util.inspect. Stacks are set by hand where frames would show a runtime's own files.
'use strict';

const util = require('util');

const frames = (first, ...places) => [first, ...places.map((place) => `    at ${place}`)].join('\n');
const own = ['foo (/home/me/app.js:1:2)', 'Object.<anonymous> (/home/me/app.js:9:1)'];
const internal = ['node:internal/main/run_main_module:23:47', 'Module._compile (node:internal/modules/cjs/loader:1105:14)'];
const packaged = ['f (/home/me/node_modules/left-pad/index.js:1:2)', 'g (/home/me/node_modules/@scope/pkg/node_modules/deep/x.js:1:2)'];

function error(Class, message, stack, extra, options) {
  const made = new Class(message, options);
  made.stack = stack;
  return Object.assign(made, extra);
}

class Custom extends Error {}
class NotNamed extends TypeError {
  constructor(message) {
    super(message);
    this.name = 'NotNamed';
  }
}
class Shouting extends Error {
  get name() {
    return 'LOUD';
  }
}
class Tagged extends Error {
  get [Symbol.toStringTag]() {
    return 'Mark';
  }
}
const nameless = (made) => Object.setPrototypeOf(made, null);
const cause = error(Error, 'inner', frames('Error: inner', 'deep (/d.js:1:1)', ...own, ...internal, 'x (/x.js:1:1)', 'y (/y.js:1:1)'));
const circular = error(Error, 'round', frames('Error: round', ...own));
circular.cause = circular;

const list = {
  plain: error(Error, 'bad', frames('Error: bad', ...own)),
  internal: error(Error, 'bad', frames('Error: bad', ...own, ...internal)),
  packaged: error(Error, 'bad', frames('Error: bad', ...packaged, ...own)),
  noFrames: error(Error, 'bad', 'Error: bad'),
  noMessage: error(Error, '', frames('Error', ...own)),
  noStack: error(Error, 'bad', undefined),
  emptyStack: error(Error, 'bad', ''),
  numberStack: error(Error, 'bad', 5),
  objectStack: error(Error, 'bad', { a: 1 }),
  manyLines: error(Error, 'one\ntwo', frames('Error: one\ntwo', ...own)),
  looksLikeFrames: error(Error, 'x\n    at nowhere', frames('Error: x\n    at nowhere', ...own)),
  code: error(Error, 'bad', frames('Error: bad', ...own), { code: 'EBAD', errno: -2, path: '/x' }),
  codeInName: error(TypeError, 'bad', frames('TypeError [ERR_X]: bad', ...own), { code: 'ERR_X' }),
  custom: error(Custom, 'bad', frames('Error: bad', ...own)),
  customNoFrames: error(Custom, 'bad', 'Error: bad'),
  notNamed: error(NotNamed, 'bad', frames('TypeError: bad', ...own)),
  named: error(NotNamed, 'bad', frames('NotNamed: bad', ...own)),
  shouting: error(Shouting, 'bad', frames('Error: bad', ...own)),
  tagged: error(Tagged, 'bad', frames('Error: bad', ...own)),
  nameGiven: error(Error, 'bad', frames('Error: bad', ...own), { name: 'Given' }),
  nameGivenError: error(Error, 'bad', frames('Error: bad', ...own), { name: 'GivenError' }),
  nameEmpty: error(Error, 'bad', frames('Error: bad', ...own), { name: '' }),
  nameNumber: error(Error, 'bad', frames('Error: bad', ...own), { name: 5 }),
  nullPrototype: nameless(error(TypeError, 'bad', frames('TypeError: bad', ...own))),
  nullPrototypeShort: nameless(error(Error, 'bad', 'Error: bad')),
  otherStack: error(Error, 'bad', 'Something else entirely'),
  messageChanged: error(Error, 'new', frames('Error: old', ...own)),
  messageEnumerable: Object.defineProperty(error(Error, 'bad', frames('Error: bad', ...own)), 'message', { value: 'other', enumerable: true }),
  withCause: error(Error, 'outer', frames('Error: outer', 'top (/t.js:1:1)', ...own, ...internal, 'x (/x.js:1:1)', 'y (/y.js:1:1)'), {}, { cause }),
  causeText: error(Error, 'outer', frames('Error: outer', ...own), {}, { cause: 'why' }),
  causeUndefined: error(Error, 'outer', frames('Error: outer', ...own), {}, { cause: undefined }),
  causeObject: error(Error, 'outer', 'Error: outer', {}, { cause: { a: { b: { c: {} } } } }),
  causeEnumerable: error(Error, 'outer', 'Error: outer', { cause: 1 }),
  causeGetter: Object.defineProperty(error(Error, 'outer', 'Error: outer'), 'cause', { get: () => 1 }),
  circular,
  aggregate: Object.assign(new AggregateError([cause, 1, 'x'], 'many'), { stack: frames('AggregateError: many', ...own) }),
  errorsText: error(Error, 'bad', 'Error: bad', { errors: 'none' }),
  likeError: Object.create(Error.prototype),
  likeErrorWith: Object.assign(Object.create(Custom.prototype), { message: 'like', stack: 'Custom: like' }),
  dom: Object.assign(Object.create(Error.prototype), { name: 'DOMException', message: 'm' }),
};

const optionList = [{}, { colors: true }, { showHidden: true }, { compact: false }, { compact: true }, { compact: 0, depth: 0 },
  { breakLength: 20 }, { depth: -1 }, { sorted: true }, { getters: true }];
for (const [name, made] of Object.entries(list)) {
  for (const options of optionList) {
    for (const subject of [made, { made }, [[made]], new Map([[made, made]])]) {
      let shown;
      try {
        shown = util.inspect(subject, options);
      } catch (thrown) {
        shown = `throws ${thrown}`;
      }
      console.log(JSON.stringify([name, options, shown]));
    }
  }
  console.log(JSON.stringify([name, util.format('%s|%o', made, 1), util.format(made, 'x')]));
}
