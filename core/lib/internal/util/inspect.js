// util.inspect and util.format: values as text for people. Nearly all that a program prints goes through here.
//
// The work is one recursive walk. `ctx` carries the options, the objects that are being printed (to find cycles)
// and how far the text is indented; each kind of object has an entry that says how its head looks and what stands
// inside its braces, and layout() decides what fits on one line.
//
// In Node: lib/internal/util/inspect.js, https://nodejs.org/docs/latest-v18.x/api/util.html#utilinspectobject-options
'use strict';

const { getConstructorName: getInternalName, getExternalValue, getOwnNonIndexProperties, getPromiseDetails,
  getProxyDetails, previewEntries } = internalBinding('util');
const types = internalBinding('types');

const kCustom = Symbol.for('nodejs.util.inspect.custom');
const kAll = 0; // v8::PropertyFilter
const kOnlyEnumerable = 2;

const defaultOptions = Object.seal({
  showHidden: false,
  depth: 2,
  colors: false,
  customInspect: true,
  showProxy: false,
  maxArrayLength: 100,
  maxStringLength: 10000,
  breakLength: 80,
  compact: 3,
  sorted: false,
  getters: false,
  numericSeparator: false,
});

const colors = Object.assign(Object.create(null), {
  reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], blink: [5, 25],
  inverse: [7, 27], hidden: [8, 28], strikethrough: [9, 29], doubleunderline: [21, 24],
  black: [30, 39], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], magenta: [35, 39],
  cyan: [36, 39], white: [37, 39],
  bgBlack: [40, 49], bgRed: [41, 49], bgGreen: [42, 49], bgYellow: [43, 49], bgBlue: [44, 49],
  bgMagenta: [45, 49], bgCyan: [46, 49], bgWhite: [47, 49],
  framed: [51, 54], overlined: [53, 55], gray: [90, 39], redBright: [91, 39], greenBright: [92, 39],
  yellowBright: [93, 39], blueBright: [94, 39], magentaBright: [95, 39], cyanBright: [96, 39],
  whiteBright: [97, 39], bgGray: [100, 49], bgRedBright: [101, 49], bgGreenBright: [102, 49],
  bgYellowBright: [103, 49], bgBlueBright: [104, 49], bgMagentaBright: [105, 49], bgCyanBright: [106, 49],
  bgWhiteBright: [107, 49],
});
const aliases = { gray: ['grey', 'blackBright'], bgGray: ['bgGrey', 'bgBlackBright'], dim: ['faint'],
  strikethrough: ['strikeThrough', 'crossedout', 'crossedOut'], hidden: ['conceal'],
  inverse: ['swapcolors', 'swapColors'], doubleunderline: ['doubleUnderline'] };
for (const [name, others] of Object.entries(aliases)) {
  for (const other of others) {
    Object.defineProperty(colors, other, {
      get() {
        return this[name];
      },
      set(value) {
        this[name] = value;
      },
      configurable: true,
      enumerable: false,
    });
  }
}

const styles = Object.assign(Object.create(null), {
  special: 'cyan', number: 'yellow', bigint: 'yellow', boolean: 'yellow', undefined: 'grey', null: 'bold',
  string: 'green', symbol: 'green', date: 'magenta', regexp: 'red', module: 'underline',
});

function paint(text, style) {
  const color = inspect.colors[inspect.styles[style]];
  return color === undefined ? text : `\u001b[${color[0]}m${text}\u001b[${color[1]}m`;
}

const plain = (text) => text;

const { stringWidth, stripControlSequences } = require('internal/util/string_width');

/**
 * A value as text.
 * @param {any} value
 * @param {object|boolean} [options] see defaultOptions; or, as of old, (value, showHidden, depth, colors)
 * @returns {string}
 */
function inspect(value, options) {
  const ctx = { ...inspect.defaultOptions, budget: {}, indentation: 0, seen: [], currentDepth: 0, stylize: plain,
    circular: undefined, userOptions: undefined };
  if (arguments.length > 1) {
    if (arguments.length > 2) {
      if (arguments[2] !== undefined) ctx.depth = arguments[2];
      if (arguments.length > 3 && arguments[3] !== undefined) ctx.colors = arguments[3];
    }
    if (typeof options === 'boolean') {
      ctx.showHidden = options;
    } else if (options) {
      for (const key of Object.keys(options)) {
        // What is no option may still be meant for an object's own inspect function.
        if (Object.hasOwn(defaultOptions, key) || key === 'stylize') ctx[key] = options[key];
        else if (ctx.userOptions === undefined) ctx.userOptions = options;
      }
    }
  }
  if (ctx.colors) ctx.stylize = paint;
  if (ctx.maxArrayLength === null) ctx.maxArrayLength = Infinity;
  if (ctx.maxStringLength === null) ctx.maxStringLength = Infinity;
  return formatValue(ctx, value, 0);
}

inspect.custom = kCustom;
inspect.colors = colors;
inspect.styles = styles;
Object.defineProperty(inspect, 'defaultOptions', {
  get() {
    return defaultOptions;
  },
  set(options) {
    require('internal/validators').validateObject(options, 'options');
    Object.assign(defaultOptions, options);
  },
});

// --- Primitives ---------------------------------------------------------------------------------------------

const kMinLineWidth = 16;
// eslint-disable-next-line no-control-regex
const needsEscape = /[\x00-\x1f\x27\x5c\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const needsEscapeAll = new RegExp(needsEscape, 'g');
const escapes = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\', "'": "\\'" };

function escapeCharacter(character) {
  const code = character.charCodeAt(0);
  return escapes[character] ??
    (code < 0x100 ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}` : `\\u${code.toString(16)}`);
}

// In quotes, with what cannot be seen escaped. Double quotes or backticks where that saves escaping.
function quote(text) {
  let mark = "'";
  if (text.includes("'")) {
    if (!text.includes('"')) mark = '"';
    else if (!text.includes('`') && !text.includes('${')) mark = '`';
  }
  if (!needsEscape.test(text)) return `${mark}${text}${mark}`;
  const escaped = text.replace(needsEscapeAll, (c) => (c === "'" && mark !== "'" ? c : escapeCharacter(c)));
  return `${mark}${escaped}${mark}`;
}

function groupDigits(digits) {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '_');
}

function formatNumber(stylize, number, separator) {
  if (!separator) return stylize(Object.is(number, -0) ? '-0' : `${number}`, 'number');
  const text = String(number); // -0 loses its sign here, in Node too.
  const integer = Math.trunc(number);
  if (integer === number) {
    if (!Number.isFinite(number) || text.includes('e')) return stylize(text, 'number');
    return stylize(groupDigits(text), 'number');
  }
  if (Number.isNaN(number)) return stylize(text, 'number');
  const [whole, fraction] = [String(integer), text.slice(String(integer).length + 1)];
  return stylize(`${groupDigits(whole)}.${fraction.replace(/(\d{3})(?=\d)/g, '$1_')}`, 'number');
}

function formatBigInt(stylize, number, separator) {
  return stylize(`${separator ? groupDigits(String(number)) : number}n`, 'bigint');
}

function formatString(ctx, value) {
  let rest = '';
  if (value.length > ctx.maxStringLength) {
    const more = value.length - ctx.maxStringLength;
    value = value.slice(0, ctx.maxStringLength);
    rest = `... ${more} more character${more > 1 ? 's' : ''}`;
  }
  if (ctx.compact !== true && value.length > kMinLineWidth && value.length > ctx.breakLength - ctx.indentation - 4) {
    const lines = value.split(/(?<=\n)/);
    return lines.map((line) => ctx.stylize(quote(line), 'string')).join(` +\n${' '.repeat(ctx.indentation + 2)}`) + rest;
  }
  return ctx.stylize(quote(value), 'string') + rest;
}

function formatPrimitive(ctx, value) {
  switch (typeof value) {
    case 'string': return formatString(ctx, value);
    case 'number': return formatNumber(ctx.stylize, value, ctx.numericSeparator);
    case 'bigint': return formatBigInt(ctx.stylize, value, ctx.numericSeparator);
    case 'boolean': return ctx.stylize(`${value}`, 'boolean');
    case 'undefined': return ctx.stylize('undefined', 'undefined');
    case 'object': return ctx.stylize('null', 'null');
    // A function comes here from formatGetter only, and throws: Node says so in the getter's place, and so do we.
    default: return ctx.stylize(Symbol.prototype.toString.call(value), 'symbol');
  }
}

// --- Objects ------------------------------------------------------------------------------------------------

function formatValue(ctx, value, depth, typedArray) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return formatPrimitive(ctx, value);

  // A proxy is looked through, and none of its traps run.
  const context = value;
  const proxy = getProxyDetails(value);
  if (proxy !== undefined) {
    if (proxy[0] === null) return ctx.stylize('<Revoked Proxy>', 'special');
    if (ctx.showProxy) return formatProxy(ctx, proxy, depth);
    [value] = proxy; // Only one level: a proxy of a proxy is shown as the object that its traps pretend.
  }

  if (ctx.customInspect) {
    const custom = value[kCustom];
    if (typeof custom === 'function' && custom !== inspect &&
        !(value.constructor && value.constructor.prototype === value)) {
      const remaining = ctx.depth === null ? null : ctx.depth - depth;
      const shown = custom.call(context, remaining, optionsForUser(ctx, proxy !== undefined || !(context instanceof Object)), inspect);
      if (shown !== context) {
        if (typeof shown === 'object') return formatValue(ctx, shown, depth);
        return `${shown}`.replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
      }
    }
  }

  if (ctx.seen.includes(value)) {
    ctx.circular ??= new Map();
    let index = ctx.circular.get(value);
    if (index === undefined) ctx.circular.set(value, index = ctx.circular.size + 1);
    return ctx.stylize(`[Circular *${index}]`, 'special');
  }
  return formatObject(ctx, value, depth, typedArray);
}

function proxyTarget(proxy) {
  return getProxyDetails(proxy)[0];
}

// The options as an inspect function of a user's object gets them.
function optionsForUser(ctx, crossContext) {
  const options = { stylize: ctx.stylize, ...publicOptions(ctx), ...ctx.userOptions };
  if (crossContext) {
    // Nothing of ours may leak to another realm: no prototype, and of objects and functions only a wrapped stylize.
    Object.setPrototypeOf(options, null);
    for (const key of Object.keys(options)) {
      if (typeof options[key] === 'function' || (typeof options[key] === 'object' && options[key] !== null)) delete options[key];
    }
    options.stylize = Object.setPrototypeOf((text, style) => `${ctx.stylize(`${text}`, style)}`, null);
  }
  return options;
}

function formatProxy(ctx, [target, handler], depth) {
  if (depth > ctx.depth && ctx.depth !== null) return ctx.stylize('Proxy [Array]', 'special');
  depth++;
  ctx.indentation += 2;
  const parts = [formatValue(ctx, target, depth), formatValue(ctx, handler, depth)];
  ctx.indentation -= 2;
  return layout(ctx, parts, '', ['Proxy [', ']'], 'array', depth);
}

function getKeys(value, showHidden) {
  const symbols = Object.getOwnPropertySymbols(value);
  if (showHidden) return [...Object.getOwnPropertyNames(value), ...symbols];
  let names;
  try {
    names = Object.keys(value);
  } catch {
    // A module namespace with a binding that is not initialized yet refuses.
    names = Object.getOwnPropertyNames(value);
  }
  return [...names, ...symbols.filter((symbol) => Object.prototype.propertyIsEnumerable.call(value, symbol))];
}

function isInstance(value, constructor) {
  try {
    return value instanceof constructor;
  } catch {
    return false;
  }
}

// The class's name as the prototypes tell it; null where there is no prototype. With `inherited`, what the
// prototypes hold beside methods is collected there for showHidden.
function constructorName(value, ctx, depth, inherited) {
  let first;
  const start = value;
  let proto = value;
  while (proto !== null && proto !== undefined) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, 'constructor');
    if (descriptor !== undefined && typeof descriptor.value === 'function' && descriptor.value.name !== '' &&
        isInstance(start, descriptor.value)) {
      if (inherited !== undefined && (first !== proto || !builtinClasses().has(descriptor.value.name))) {
        collectInherited(ctx, start, first ?? start, depth, inherited);
      }
      return String(descriptor.value.name);
    }
    proto = Object.getPrototypeOf(proto);
    if (first === undefined) first = proto;
  }
  if (first === null) return null;
  const internal = getInternalName(start);
  if (depth > ctx.depth && ctx.depth !== null) return `${internal} <Complex prototype>`;
  const name = constructorName(first, ctx, depth + 1, inherited);
  if (name === null) {
    return `${internal} <${inspect(first, { ...publicOptions(ctx), customInspect: false, depth: -1 })}>`;
  }
  return `${internal} <${name}>`;
}

function publicOptions(ctx) {
  const options = {};
  for (const key of Object.keys(defaultOptions)) options[key] = ctx[key];
  return options;
}

let builtins;
function builtinClasses() {
  if (builtins === undefined) {
    builtins = new Set(Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z][a-zA-Z0-9]+$/.test(name)));
  }
  return builtins;
}

function collectInherited(ctx, main, proto, depth, output) {
  let level = 0;
  const seen = new Set();
  let keys;
  do {
    if (level !== 0 || main === proto) {
      proto = Object.getPrototypeOf(proto);
      if (proto === null) break;
      const descriptor = Object.getOwnPropertyDescriptor(proto, 'constructor');
      if (descriptor !== undefined && typeof descriptor.value === 'function' &&
          builtinClasses().has(descriptor.value.name)) break;
    }
    if (level !== 0) for (const key of keys) seen.add(key);
    keys = Reflect.ownKeys(proto);
    ctx.seen.push(main);
    for (const key of keys) {
      if (key === 'constructor' || Object.hasOwn(main, key) || (level !== 0 && seen.has(key))) continue;
      const descriptor = Object.getOwnPropertyDescriptor(proto, key);
      if (typeof descriptor.value === 'function') continue;
      const text = formatProperty(ctx, proto, depth, key, 'object', descriptor, main);
      output.push(ctx.colors ? `\u001b[2m${text}\u001b[22m` : text);
    }
    ctx.seen.pop();
  } while (++level !== 3);
}

// "Foo [tag] ", "[Object: null prototype] ", "Set(2) ": what stands before the brace.
function prefixOf(name, tag, fallback, size = '') {
  if (name === null) {
    if (tag !== '' && fallback !== tag) return `[${fallback}${size}: null prototype] [${tag}] `;
    return `[${fallback}${size}: null prototype] `;
  }
  if (tag !== '' && name !== tag) return `${name}${size} [${tag}] `;
  return `${name}${size} `;
}

function tagOf(ctx, value) {
  const tag = value[Symbol.toStringTag];
  // An own one that is printed among the properties is not said twice.
  if (typeof tag !== 'string') return '';
  const shown = ctx.showHidden ? Object.hasOwn(value, Symbol.toStringTag)
    : Object.prototype.propertyIsEnumerable.call(value, Symbol.toStringTag);
  return tag !== '' && shown ? '' : tag;
}

// How an object is shown: `base` before the braces, the `braces`, `keys` to print as properties, `list` for what
// else stands inside, `kind` for the layout. `text` when there is nothing inside to walk.
function describe(ctx, value, depth, typedArray, inherited) {
  const name = constructorName(value, ctx, depth, inherited);
  const tag = tagOf(ctx, value);
  const filter = ctx.showHidden ? kAll : kOnlyEnumerable;
  const alone = (keys) => keys.length === 0 && (inherited === undefined || inherited.length === 0);
  const head = { name, tag, base: '', braces: ['{', '}'], keys: undefined, list: () => [], kind: 'object', text: undefined };

  if (value[Symbol.iterator] || name === null) {
    if (Array.isArray(value)) {
      const prefix = name !== 'Array' || tag !== '' ? prefixOf(name, tag, 'Array', `(${value.length})`) : '';
      head.keys = getOwnNonIndexProperties(value, filter);
      head.braces = [`${prefix}[`, ']'];
      if (value.length === 0 && alone(head.keys)) head.text = `${head.braces[0]}]`;
      head.kind = 'array';
      head.list = listArray;
      return head;
    }
    if (types.isSet(value) || types.isMap(value)) {
      const isSet = types.isSet(value);
      const size = isSet ? sizeOfSet(value) : sizeOfMap(value);
      const prefix = prefixOf(name, tag, isSet ? 'Set' : 'Map', `(${size})`);
      head.keys = getKeys(value, ctx.showHidden);
      head.braces[0] = `${prefix}{`;
      if (size === 0 && alone(head.keys)) head.text = `${prefix}{}`;
      head.list = isSet ? listSet : listMap;
      return head;
    }
    if (types.isTypedArray(value)) {
      head.keys = getOwnNonIndexProperties(value, filter);
      const fallback = name === null ? typedArrayTag(value) : '';
      head.braces = [`${prefixOf(name, tag, fallback, `(${lengthOfTyped(value)})`)}[`, ']'];
      if (lengthOfTyped(value) === 0 && head.keys.length === 0 && !ctx.showHidden) head.text = `${head.braces[0]}]`;
      head.kind = 'array';
      head.list = listTypedArray;
      return head;
    }
    if (types.isMapIterator(value) || types.isSetIterator(value)) {
      const kind = types.isMapIterator(value) ? 'Map' : 'Set';
      head.keys = getKeys(value, ctx.showHidden);
      let label = tag;
      if (label !== `${kind} Iterator`) label = `${label === '' ? '' : `${label}] [`}${kind} Iterator`;
      head.braces = [`[${label}] {`, '}'];
      head.list = listIterator(head.braces);
      return head;
    }
  }

  head.keys = getKeys(value, ctx.showHidden);
  const tooDeep = depth > ctx.depth && ctx.depth !== null;
  if (name === 'Object' && !types.isArgumentsObject(value) && !isSpecial(value)) {
    if (tag !== '') head.braces[0] = `${prefixOf(name, tag, 'Object')}{`;
    if (alone(head.keys)) head.text = `${head.braces[0]}}`;
  } else if (types.isArgumentsObject(value) && name === 'Object') {
    head.braces[0] = '[Arguments] {';
    if (alone(head.keys)) head.text = '[Arguments] {}';
  } else if (typeof value === 'function') {
    head.base = functionBase(value, name, tag);
    if (alone(head.keys)) head.text = ctx.stylize(head.base, 'special');
  } else if (types.isRegExp(value)) {
    head.base = RegExp.prototype.toString.call(name !== null ? value : new RegExp(value));
    const prefix = prefixOf(name, tag, 'RegExp');
    if (prefix !== 'RegExp ') head.base = `${prefix}${head.base}`;
    if (alone(head.keys) || tooDeep) head.text = ctx.stylize(head.base, 'regexp');
  } else if (types.isDate(value)) {
    const time = Date.prototype.getTime.call(value);
    head.base = Number.isNaN(time) ? Date.prototype.toString.call(value) : Date.prototype.toISOString.call(value);
    const prefix = prefixOf(name, tag, 'Date');
    if (prefix !== 'Date ') head.base = `${prefix}${head.base}`;
    if (alone(head.keys)) head.text = ctx.stylize(head.base, 'date');
  } else if (isError(value)) {
    head.base = require('internal/util/inspect_error').formatError(value, name, tag, ctx, head.keys);
    if (alone(head.keys)) head.text = head.base;
  } else if (types.isAnyArrayBuffer(value)) {
    const prefix = prefixOf(name, tag, types.isArrayBuffer(value) ? 'ArrayBuffer' : 'SharedArrayBuffer');
    if (typedArray === undefined) {
      head.list = listArrayBuffer;
    } else if (alone(head.keys)) {
      head.text = `${prefix}{ byteLength: ${formatNumber(ctx.stylize, value.byteLength, false)} }`;
      return head;
    }
    head.braces[0] = `${prefix}{`;
    head.keys.unshift('byteLength');
  } else if (types.isDataView(value)) {
    head.braces[0] = `${prefixOf(name, tag, 'DataView')}{`;
    head.keys.unshift('byteLength', 'byteOffset', 'buffer');
  } else if (types.isPromise(value)) {
    head.braces[0] = `${prefixOf(name, tag, 'Promise')}{`;
    head.list = listPromise;
  } else if (types.isWeakSet(value) || types.isWeakMap(value)) {
    const isSet = types.isWeakSet(value);
    head.braces[0] = `${prefixOf(name, tag, isSet ? 'WeakSet' : 'WeakMap')}{`;
    head.list = ctx.showHidden ? listWeak : () => [ctx.stylize('<items unknown>', 'special')];
  } else if (types.isModuleNamespaceObject(value)) {
    head.braces[0] = `${prefixOf(name, tag, 'Module')}{`;
    head.list = listNamespace(head);
  } else if (types.isBoxedPrimitive(value)) {
    head.base = boxedBase(value, ctx, head, name, tag);
    if (alone(head.keys)) head.text = head.base;
  } else {
    if (alone(head.keys)) {
      if (types.isExternal(value)) {
        head.text = ctx.stylize(`[External: ${getExternalValue(value).toString(16)}]`, 'special');
      } else {
        head.text = `${prefixOf(name, tag, name === null ? getInternalName(value) : 'Object')}{}`;
      }
    }
    head.braces[0] = `${prefixOf(name, tag, name === null ? getInternalName(value) : 'Object')}{`;
  }
  return head;
}

// Kinds of objects whose prototype may have been replaced by a plain one.
function isSpecial(value) {
  return typeof value === 'function' || types.isRegExp(value) || types.isDate(value) || isError(value) ||
    types.isAnyArrayBuffer(value) || types.isDataView(value) || types.isPromise(value) || types.isWeakSet(value) ||
    types.isWeakMap(value) || types.isModuleNamespaceObject(value) || types.isBoxedPrimitive(value);
}

function isError(value) {
  return types.isNativeError(value) || isInstance(value, Error);
}

const sizeOfSet = (set) => Reflect.get(Set.prototype, 'size', set);
const sizeOfMap = (map) => Reflect.get(Map.prototype, 'size', map);
const typedArrayPrototype = Object.getPrototypeOf(Uint8Array.prototype);
// A typed array without its prototype has no `length` of its own.
const lengthOfTyped = (value) => Reflect.get(typedArrayPrototype, 'length', value);
const bytesPerElement = (value) => globalThis[typedArrayTag(value)].BYTES_PER_ELEMENT;
const typedArrayTag = (value) => Reflect.get(typedArrayPrototype, Symbol.toStringTag, value);

function formatObject(ctx, value, depth, typedArray) {
  const inherited = ctx.showHidden && (depth <= ctx.depth || ctx.depth === null) ? [] : undefined;
  const head = describe(ctx, value, depth, typedArray, inherited);
  if (head.text !== undefined) return head.text;
  if (depth > ctx.depth && ctx.depth !== null) {
    const what = prefixOf(head.name, head.tag, head.name === null ? getInternalName(value) : 'Object').slice(0, -1);
    return ctx.stylize(head.name === null ? what : `[${what}]`, 'special');
  }
  depth++;
  ctx.seen.push(value);
  ctx.currentDepth = depth;
  let output;
  try {
    output = head.list(ctx, value, depth);
    for (const key of head.keys) output.push(formatProperty(ctx, value, depth, key, head.kind));
    if (inherited !== undefined) output.push(...inherited);
  } catch (error) {
    return whenStackOverflows(ctx, error, value, depth, head);
  }
  const { braces } = head;
  let { base } = head;
  const index = ctx.circular?.get(value);
  if (index !== undefined) {
    const reference = ctx.stylize(`<ref *${index}>`, 'special');
    if (ctx.compact !== true) base = base === '' ? reference : `${reference} ${base}`;
    else braces[0] = `${reference} ${braces[0]}`;
  }
  ctx.seen.pop();
  if (ctx.sorted) {
    const compare = ctx.sorted === true ? undefined : ctx.sorted;
    if (head.kind === 'object') output.sort(compare);
    else if (head.keys.length > 1) output.push(...output.splice(output.length - head.keys.length).sort(compare));
  }
  const text = layout(ctx, output, base, braces, head.kind, depth, value);
  // Exponential growth through shared objects is cut: what comes after is shown without its inside.
  const length = (ctx.budget[ctx.indentation] || 0) + text.length;
  ctx.budget[ctx.indentation] = length;
  if (length > 2 ** 27) ctx.depth = -1;
  return text;
}

function whenStackOverflows(ctx, error, value, depth, head) {
  if (!(error instanceof RangeError) || !/call stack/.test(error.message)) throw error;
  ctx.seen.pop();
  ctx.indentation = 0;
  const what = prefixOf(head.name, head.tag, 'Object').slice(0, -1);
  return ctx.stylize(`[${what}: Inspection interrupted prematurely. Maximum call stack size exceeded.]`, 'special');
}

function functionBase(value, name, tag) {
  const source = Function.prototype.toString.call(value);
  if (source.startsWith('class') && source.endsWith('}')) {
    const inner = source.slice(5, -1);
    const brace = inner.indexOf('{');
    if (brace !== -1 && (!inner.slice(0, brace).includes('(') || /^(\s+[^(]*?)\s*{/.test(inner))) {
      return classBase(value, name, tag);
    }
  }
  const kind = `${types.isAsyncFunction(value) ? 'Async' : ''}${types.isGeneratorFunction(value) ? 'Generator' : ''}Function`;
  let base = `[${kind}`;
  if (name === null) base += ' (null prototype)';
  base += value.name === '' ? ' (anonymous)]' : `: ${typeof value.name === 'string' ? value.name : formatName(value.name)}]`;
  if (name !== kind && name !== null) base += ` ${name}`;
  if (tag !== '' && name !== tag) base += ` [${tag}]`;
  return base;
}

const formatName = (name) => (typeof name === 'symbol' ? name.toString() : `${inspect(name, { depth: -1 })}`);

function classBase(value, name, tag) {
  const own = Object.hasOwn(value, 'name') && value.name;
  let base = `[class ${own ? value.name : '(anonymous)'}`;
  if (name !== 'Function' && name !== null) base += ` [${name}]`;
  if (tag !== '' && name !== tag) base += ` [${tag}]`;
  if (name !== null) {
    const parent = Object.getPrototypeOf(value).name;
    if (parent) base += ` extends ${parent}`;
  } else {
    base += ' extends [null prototype]';
  }
  return `${base}]`;
}

function boxedBase(value, ctx, head, name, tag) {
  let primitive;
  let type;
  if (types.isNumberObject(value)) [primitive, type] = [Number.prototype.valueOf.call(value), 'Number'];
  else if (types.isStringObject(value)) {
    [primitive, type] = [String.prototype.valueOf.call(value), 'String'];
    // Its characters are its first properties, and are said already.
    head.keys.splice(0, primitive.length);
  } else if (types.isBooleanObject(value)) [primitive, type] = [Boolean.prototype.valueOf.call(value), 'Boolean'];
  else if (types.isBigIntObject(value)) [primitive, type] = [BigInt.prototype.valueOf.call(value), 'BigInt'];
  else [primitive, type] = [Symbol.prototype.valueOf.call(value), 'Symbol'];
  let base = `[${type}`;
  if (type !== name) base += name === null ? ' (null prototype)' : ` (${name})`;
  base += `: ${formatPrimitive({ ...ctx, stylize: plain }, primitive)}]`;
  if (tag !== '' && tag !== name) base += ` [${tag}]`;
  if (head.keys.length !== 0 || ctx.stylize === plain) return base;
  return ctx.stylize(base, type.toLowerCase());
}

// --- What stands inside -------------------------------------------------------------------------------------

function moreItems(count) {
  return `... ${count} more item${count > 1 ? 's' : ''}`;
}

function listArray(ctx, value, depth) {
  const output = [];
  const length = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
  for (let i = 0; i < length; i++) {
    if (!Object.hasOwn(value, i)) return listSparseArray(ctx, value, depth, length, output, i);
    output.push(formatProperty(ctx, value, depth, i, 'element'));
  }
  if (value.length > length) output.push(moreItems(value.length - length));
  return output;
}

// From the first hole on: each run of holes is one entry.
function listSparseArray(ctx, value, depth, maximum, output, index) {
  const keys = Object.keys(value);
  let position = index;
  let at = index;
  for (; at < keys.length && output.length < maximum; at++) {
    const key = keys[at];
    if (!/^(?:0|[1-9]\d{0,9})$/.test(key) || Number(key) > 2 ** 32 - 2) break;
    if (`${position}` !== key) {
      const holes = Number(key) - position;
      output.push(ctx.stylize(`<${holes} empty item${holes > 1 ? 's' : ''}>`, 'undefined'));
      position = Number(key);
      if (output.length === maximum) break;
    }
    output.push(formatProperty(ctx, value, depth, key, 'element'));
    position++;
  }
  const remaining = value.length - position;
  if (output.length !== maximum) {
    if (remaining > 0) output.push(ctx.stylize(`<${remaining} empty item${remaining > 1 ? 's' : ''}>`, 'undefined'));
  } else if (remaining > 0) {
    output.push(moreItems(remaining));
  }
  return output;
}

function listTypedArray(ctx, value, depth) {
  const all = lengthOfTyped(value);
  const length = Math.min(Math.max(0, ctx.maxArrayLength), all);
  const format = all > 0 && typeof value[0] === 'number' ? formatNumber : formatBigInt;
  const output = [];
  for (let i = 0; i < length; i++) output.push(format(ctx.stylize, value[i], ctx.numericSeparator));
  if (all > length) output.push(moreItems(all - length));
  if (ctx.showHidden) {
    ctx.indentation += 2;
    for (const key of ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer']) {
      const inside = key === 'BYTES_PER_ELEMENT' ? bytesPerElement(value) : Reflect.get(typedArrayPrototype, key, value);
      output.push(`[${key}]: ${formatValue(ctx, inside, depth, true)}`);
    }
    ctx.indentation -= 2;
  }
  return output;
}

function listArrayBuffer(ctx, value) {
  let bytes;
  try {
    bytes = new Uint8Array(value);
  } catch {
    return [ctx.stylize('(detached)', 'special')];
  }
  const length = Math.min(Math.max(0, ctx.maxArrayLength), bytes.length);
  let text = '';
  for (let i = 0; i < length; i++) text += `${i > 0 ? ' ' : ''}${bytes[i].toString(16).padStart(2, '0')}`;
  const rest = bytes.length - length;
  if (rest > 0) text += ` ... ${rest} more byte${rest > 1 ? 's' : ''}`;
  return [`${ctx.stylize('[Uint8Contents]', 'special')}: <${text}>`];
}

// Node 18 prints all of a set or map: maxArrayLength cuts arrays, typed arrays and iterators only.
function listSet(ctx, value, depth) {
  const output = [];
  ctx.indentation += 2;
  for (const entry of Set.prototype.values.call(value)) output.push(formatValue(ctx, entry, depth));
  ctx.indentation -= 2;
  return output;
}

function listMap(ctx, value, depth) {
  const output = [];
  ctx.indentation += 2;
  for (const [key, entry] of Map.prototype.entries.call(value)) {
    output.push(`${formatValue(ctx, key, depth)} => ${formatValue(ctx, entry, depth)}`);
  }
  ctx.indentation -= 2;
  return output;
}

// Entries that V8 gave as a flat list of values.
function listEntries(ctx, entries, depth, sort) {
  const length = Math.min(Math.max(ctx.maxArrayLength, 0), entries.length);
  const output = [];
  ctx.indentation += 2;
  for (let i = 0; i < length; i++) output.push(formatValue(ctx, entries[i], depth));
  ctx.indentation -= 2;
  if (sort && !ctx.sorted) output.sort();
  if (entries.length > length) output.push(moreItems(entries.length - length));
  return output;
}

function listPairs(ctx, entries, depth, weak) {
  const count = entries.length / 2;
  const length = Math.min(Math.max(ctx.maxArrayLength, 0), count);
  const output = [];
  ctx.indentation += 2;
  for (let i = 0; i < length; i++) {
    const pair = [formatValue(ctx, entries[2 * i], depth), formatValue(ctx, entries[2 * i + 1], depth)];
    output.push(weak ? `${pair[0]} => ${pair[1]}` : layout(ctx, pair, '', ['[', ']'], 'array', depth));
  }
  ctx.indentation -= 2;
  if (weak && !ctx.sorted) output.sort();
  if (count > length) output.push(moreItems(count - length));
  return output;
}

function listWeak(ctx, value, depth) {
  const [entries, pairs] = previewEntries(value, true);
  return pairs || types.isWeakMap(value) ? listPairs(ctx, entries, depth, true) : listEntries(ctx, entries, depth, true);
}

function listIterator(braces) {
  return (ctx, value, depth) => {
    const [entries, pairs] = previewEntries(value, true);
    if (!pairs) return listEntries(ctx, entries, depth, false);
    braces[0] = braces[0].replace(/ Iterator] {$/, ' Entries] {');
    return listPairs(ctx, entries, depth, false);
  };
}

function listPromise(ctx, value, depth) {
  const [state, result] = getPromiseDetails(value);
  if (state === 0) return [ctx.stylize('<pending>', 'special')];
  ctx.indentation += 2;
  const text = formatValue(ctx, result, depth);
  ctx.indentation -= 2;
  return [state === 2 ? `${ctx.stylize('<rejected>', 'special')} ${text}` : text];
}

function listNamespace(head) {
  return (ctx, value, depth) => {
    const output = [];
    for (const key of head.keys) {
      try {
        output.push(formatProperty(ctx, value, depth, key, 'object'));
      } catch (error) {
        if (!(error instanceof ReferenceError)) throw error;
        const shown = formatProperty(ctx, { [key]: '' }, depth, key, 'object');
        output.push(`${shown.slice(0, shown.lastIndexOf(' ') + 1)}${ctx.stylize('<uninitialized>', 'special')}`);
      }
    }
    head.keys = [];
    return output;
  };
}

// `kind`: 'object', 'array' (a property of an array beside its elements) or 'element'.
function formatProperty(ctx, value, depth, key, kind, descriptor, original = value) {
  descriptor ??= Object.getOwnPropertyDescriptor(value, key) ?? { value: value[key], configurable: true, enumerable: true };
  let text;
  let space = ' ';
  if (descriptor.value !== undefined) {
    const indent = ctx.compact !== true || kind !== 'object' ? 2 : 3;
    ctx.indentation += indent;
    text = formatValue(ctx, descriptor.value, depth);
    if (indent === 3 && ctx.breakLength < widthOf(ctx, text)) space = `\n${' '.repeat(ctx.indentation)}`;
    ctx.indentation -= indent;
  } else if (descriptor.get !== undefined) {
    text = formatGetter(ctx, descriptor, original, depth);
  } else if (descriptor.set !== undefined) {
    text = ctx.stylize('[Setter]', 'special');
  } else {
    text = ctx.stylize('undefined', 'undefined');
  }
  if (kind === 'element') return text;
  return `${formatKey(ctx, key, descriptor)}:${space}${text}`;
}

function formatKey(ctx, key, descriptor) {
  if (typeof key === 'symbol') return `[${ctx.stylize(escapeControls(Symbol.prototype.toString.call(key)), 'symbol')}]`;
  if (key === '__proto__') return "['__proto__']";
  if (descriptor.enumerable === false) return `[${escapeControls(key)}]`;
  if (/^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key)) return ctx.stylize(key, 'name');
  return ctx.stylize(quote(key), 'string');
}

function escapeControls(text) {
  return text.replace(needsEscapeAll, (c) => (c === "'" ? "\\'" : escapeCharacter(c)));
}

function formatGetter(ctx, { get, set }, original, depth) {
  const label = set !== undefined ? 'Getter/Setter' : 'Getter';
  const asked = ctx.getters && (ctx.getters === true || (ctx.getters === 'get' && set === undefined) ||
    (ctx.getters === 'set' && set !== undefined));
  if (!asked) return ctx.stylize(`[${label}]`, 'special');
  const { stylize } = ctx;
  try {
    const value = get.call(original);
    ctx.indentation += 2;
    let text;
    if (value === null) text = `${stylize(`[${label}:`, 'special')} ${stylize('null', 'null')}${stylize(']', 'special')}`;
    else if (typeof value === 'object') text = `${stylize(`[${label}]`, 'special')} ${formatValue(ctx, value, depth)}`;
    else text = `${stylize(`[${label}:`, 'special')} ${formatPrimitive(ctx, value)}${stylize(']', 'special')}`;
    ctx.indentation -= 2;
    return text;
  } catch (error) {
    return `${stylize(`[${label}:`, 'special')} <Inspection threw (${error.message})>${stylize(']', 'special')}`;
  }
}

// --- Layout -------------------------------------------------------------------------------------------------

function widthOf(ctx, text) {
  return ctx.colors ? stripControlSequences(text).length : text.length;
}

function fitsOnALine(ctx, output, start, base) {
  let total = output.length + start;
  if (total + output.length > ctx.breakLength) return false;
  for (const entry of output) {
    total += widthOf(ctx, entry);
    if (total > ctx.breakLength) return false;
  }
  return base === '' || !base.includes('\n');
}

// One line where the entries fit and are not nested deeper than `compact` levels, else a line each.
function layout(ctx, output, base, braces, kind, depth, value) {
  const indentation = `\n${' '.repeat(ctx.indentation)}`;
  const before = base === '' ? '' : `${base} `;
  if (ctx.compact === true) {
    if (fitsOnALine(ctx, output, 0, base)) {
      return `${braces[0]}${base === '' ? '' : ` ${base}`} ${output.join(', ')} ${braces[1]}`;
    }
    const first = base === '' && braces[0].length === 1 ? ' ' : `${base === '' ? '' : ` ${base}`}\n${indentation.slice(1)}  `;
    return `${braces[0]}${first}${output.join(`,${indentation}  `)} ${braces[1]}`;
  }
  if (typeof ctx.compact === 'number' && ctx.compact >= 1) {
    const count = output.length;
    if (kind === 'array' && count > 6) output = inColumns(ctx, output, value);
    if (ctx.currentDepth - depth < ctx.compact && count === output.length) {
      const start = output.length + ctx.indentation + braces[0].length + base.length + 10;
      if (fitsOnALine(ctx, output, start, base)) {
        const line = output.join(', ');
        if (!line.includes('\n')) return `${before}${braces[0]} ${line} ${braces[1]}`;
      }
    }
  }
  return `${before}${braces[0]}${indentation}  ${output.join(`,${indentation}  `)}${indentation}${braces[1]}`;
}

// Short entries of a long array, in aligned columns: about 2.5 times as wide as high, at most 15 of them.
function inColumns(ctx, output, value) {
  let total = 0;
  let widest = 0;
  // "... 1 more item" is no entry.
  const count = ctx.maxArrayLength < output.length ? output.length - 1 : output.length;
  const widths = [];
  for (let i = 0; i < count; i++) {
    const width = stringWidth(output[i]);
    widths.push(width);
    total += width + 2;
    if (widest < width) widest = width;
  }
  const column = widest + 2;
  if (column * 3 + ctx.indentation >= ctx.breakLength || !(total / column > 5 || widest <= 6)) return output;

  const bias = Math.sqrt(column - total / output.length);
  const columns = columnCount(ctx, count, column, Math.max(column - 3 - bias, 1));
  if (columns <= 1) return output;
  const lineWidths = [];
  for (let i = 0; i < columns; i++) {
    let width = 0;
    for (let j = i; j < count; j += columns) width = Math.max(width, widths[j]);
    lineWidths.push(width + 2);
  }
  const numbers = value !== undefined && output.every((_, i) => typeof value[i] === 'number' || typeof value[i] === 'bigint');
  const lines = [];
  for (let i = 0; i < count; i += columns) {
    const end = Math.min(i + columns, count);
    let line = '';
    let j = i;
    for (; j < end - 1; j++) {
      const cell = `${output[j]}, `;
      const padding = ' '.repeat(lineWidths[j - i] - widths[j] - 2);
      line += numbers ? padding + cell : cell + padding;
    }
    line += numbers ? ' '.repeat(lineWidths[j - i] - 2 - widths[j]) + output[j] : output[j];
    lines.push(line);
  }
  if (count < output.length) lines.push(output[count]);
  return lines;
}

function columnCount(ctx, count, column, biasedWidth) {
  return Math.min(
    Math.round(Math.sqrt(2.5 * biasedWidth * count) / biasedWidth),
    Math.floor((ctx.breakLength - ctx.indentation) / column),
    ctx.compact * 4,
    15);
}

// --- format -------------------------------------------------------------------------------------------------

function hasOwnToString(value) {
  if (types.isProxy(value)) {
    value = proxyTarget(value);
    if (value === null) return false;
  }
  if (typeof value.toString !== 'function' || Object.hasOwn(value, 'toString')) {
    return typeof value.toString === 'function';
  }
  // toString of a class of the user, not of a built-in.
  let proto = value;
  do proto = Object.getPrototypeOf(proto); while (proto !== null && !Object.hasOwn(proto, 'toString'));
  const constructor = proto === null ? undefined : Object.getOwnPropertyDescriptor(proto, 'constructor');
  return constructor !== undefined && typeof constructor.value === 'function' &&
    !builtinClasses().has(constructor.value.name);
}

function formatDirective(letter, value, options) {
  switch (letter) {
    case 's':
      if (typeof value === 'number') return formatNumber(plain, value, false);
      if (typeof value === 'bigint') return formatBigInt(plain, value, false);
      if (typeof value !== 'object' || value === null || hasOwnToString(value)) return String(value);
      return inspect(value, { ...options, depth: 0, colors: false, compact: 3 });
    case 'd':
      if (typeof value === 'bigint') return formatBigInt(plain, value, false);
      return typeof value === 'symbol' ? 'NaN' : formatNumber(plain, Number(value), false);
    case 'i':
      if (typeof value === 'bigint') return formatBigInt(plain, value, false);
      return typeof value === 'symbol' ? 'NaN' : formatNumber(plain, Number.parseInt(value), false);
    case 'f':
      return typeof value === 'symbol' ? 'NaN' : formatNumber(plain, Number.parseFloat(value), false);
    case 'j':
      return tryStringify(value);
    case 'O':
      return inspect(value, options);
    case 'o':
      return inspect(value, { ...options, showHidden: true, showProxy: true, depth: 4 });
    default:
      return ''; // %c: styles are for browsers.
  }
}

function tryStringify(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (/circular structure/.test(error.message)) return '[Circular]';
    throw error;
  }
}

/** printf for values: %s %d %i %f %j %o %O %c %%; what is left over is appended. */
function format(...args) {
  return formatWithOptions_(undefined, args);
}

function formatWithOptions(options, ...args) {
  require('internal/validators').validateObject(options, 'inspectOptions', { allowArray: true });
  return formatWithOptions_(options, args);
}

function formatWithOptions_(options, args) {
  const [first] = args;
  let at = 0;
  let text = '';
  let separator = '';
  if (typeof first === 'string') {
    if (args.length === 1) return first;
    at = 1;
    text = first.replace(/%(?:[sdifjoOc%])/g, (directive) => {
      if (directive === '%%') return '%';
      if (at >= args.length) return directive;
      return `${formatDirective(directive[1], args[at++], options)}`;
    });
    separator = ' ';
  }
  for (; at < args.length; at++) {
    const value = args[at];
    text += separator + (typeof value === 'string' ? value : inspect(value, { colors: false, ...options }));
    separator = ' ';
  }
  return text;
}

/** Text without its terminal control sequences. */
function stripVTControlCharacters(text) {
  require('internal/validators').validateString(text, 'str');
  return stripControlSequences(text);
}

module.exports = {
  format,
  formatProperty,
  formatValue,
  formatWithOptions,
  inspect,
  prefixOf,
  getStringWidth: stringWidth,
  stripVTControlCharacters,
};
