// TextEncoder and TextDecoder, for UTF-8, UTF-16 and windows-1252. Node knows the other encodings of the WHATWG's list
// through ICU; here they are not supported, and the constructor says so.
//
// In Node: lib/internal/encoding.js, https://nodejs.org/docs/latest-v18.x/api/util.html#class-utiltextdecoder
'use strict';

const { codes: { ERR_ENCODING_INVALID_ENCODED_DATA, ERR_ENCODING_NOT_SUPPORTED, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS } } = require('internal/errors');
const { inspect } = require('internal/util/inspect');
const { validateObject, validateString } = require('internal/validators');
const { decodeLatin1, decodeUtf16, decodeUtf8, encode, encodeInto } = internalBinding('encoding');
const types = internalBinding('types');

const labels = {
  'utf-8': 'unicode-1-1-utf-8 utf-8 utf8',
  'utf-16le': 'utf-16 utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 ' +
    'iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252',
};

function encodingOf(label) {
  const wanted = label.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase();
  return Object.keys(labels).find((name) => labels[name].split(' ').includes(wanted));
}

const tooDeep = (object, options) => options.stylize(`[${object.constructor.name}]`, 'special');

class TextEncoder {
  #brand = true;

  static #check(encoder) {
    if (typeof encoder !== 'object' || encoder === null || !(#brand in encoder)) throw new ERR_INVALID_THIS('TextEncoder');
  }

  get encoding() {
    TextEncoder.#check(this);
    return 'utf-8';
  }

  encode(input = '') {
    TextEncoder.#check(this);
    return encode(`${input}`);
  }

  /** As much of `src` as fits: { read: UTF-16 code units, written: bytes }. */
  encodeInto(src, dest) {
    TextEncoder.#check(this);
    validateString(src, 'src');
    if (!types.isUint8Array(dest)) throw new ERR_INVALID_ARG_TYPE('dest', 'Uint8Array', dest);
    const [read, written] = encodeInto(src, dest);
    return { read, written };
  }

  [inspect.custom](depth, options) {
    TextEncoder.#check(this);
    return depth < 0 ? tooDeep(this, options) : inspect({ encoding: this.encoding }, options);
  }
}

// How many bytes at the end begin a UTF-8 character that is not complete.
function incompleteUtf8(bytes) {
  const last = Math.max(0, bytes.length - 3);
  for (let i = bytes.length - 1; i >= last; i--) {
    const lead = bytes[i];
    if (lead < 0x80) return 0;
    if (lead < 0xc0) continue; // Inside a character.
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const have = bytes.length - i;
    if (lead < 0xc2 || lead > 0xf4 || have >= length) return 0;
    const low = { 0xe0: 0xa0, 0xf0: 0x90 }[lead] ?? 0x80;
    const high = { 0xed: 0x9f, 0xf4: 0x8f }[lead] ?? 0xbf;
    return have > 1 && (bytes[i + 1] < low || bytes[i + 1] > high) ? 0 : have;
  }
  return 0;
}

function incompleteUtf16(bytes, highFirst) {
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - (highFirst ? 2 : 1)];
  // A high surrogate waits for its low one.
  return bytes.length >= 2 && high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
}

function swapPairs(bytes) {
  const swapped = bytes.slice();
  for (let i = 0; i + 1 < swapped.length; i += 2) [swapped[i], swapped[i + 1]] = [swapped[i + 1], swapped[i]];
  return swapped;
}

const kLoneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// Undefined where the bytes are not well-formed and `fatal`.
function textOfUtf16(bytes, fatal) {
  let text = decodeUtf16(bytes);
  // Half a unit is as wrong as half a pair, and one mistake together with it.
  if (bytes.length % 2 === 1) text = `${text.replace(/[\ud800-\udbff]$/, '')}\udc00`;
  if (fatal) return kLoneSurrogate[Symbol.search](text) === -1 ? text : undefined;
  return text.replace(kLoneSurrogate, '\ufffd');
}

// What windows-1252 has where Latin-1 has control characters, from 0x80 on.
const kWindows = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

function textOf(encoding, bytes, fatal) {
  switch (encoding) {
    case 'utf-8': return decodeUtf8(bytes, fatal);
    case 'utf-16le': return textOfUtf16(bytes, fatal);
    case 'utf-16be': return textOfUtf16(swapPairs(bytes), fatal);
    // eslint-disable-next-line no-control-regex
    default: return decodeLatin1(bytes).replace(/[\x80-\x9f]/g, (c) => kWindows[c.charCodeAt(0) - 0x80]);
  }
}

function incomplete(encoding, bytes) {
  if (encoding === 'utf-8') return incompleteUtf8(bytes);
  return encoding.startsWith('utf-16') ? incompleteUtf16(bytes, encoding === 'utf-16be') : 0;
}

function bytesOf(input) {
  if (types.isAnyArrayBuffer(input)) return new Uint8Array(input);
  if (types.isArrayBufferView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  throw new ERR_INVALID_ARG_TYPE('list', ['SharedArrayBuffer', 'ArrayBuffer', 'ArrayBufferView'], input);
}

function concatenate(first, second) {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

const kNone = new Uint8Array(0);

class TextDecoder {
  #encoding;
  #fatal;
  #ignoreBOM;
  #pending = kNone; // Of a stream: the beginning of a character.
  #begun = false; // Of a stream: a byte-order mark can come no more.

  constructor(encoding = 'utf-8', options = {}) {
    encoding = `${encoding}`;
    validateObject(options, 'options', { nullable: true, allowArray: true, allowFunction: true });
    this.#encoding = encodingOf(encoding);
    if (this.#encoding === undefined) throw new ERR_ENCODING_NOT_SUPPORTED(encoding);
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBOM = Boolean(options?.ignoreBOM);
  }

  static #check(decoder) {
    if (typeof decoder !== 'object' || decoder === null || !(#fatal in decoder)) throw new ERR_INVALID_THIS('TextDecoder');
    return decoder;
  }

  /** With options.stream what is incomplete at the end waits for the next call. */
  decode(input = kNone, options = {}) {
    TextDecoder.#check(this);
    let bytes = bytesOf(input);
    validateObject(options, 'options', { nullable: true, allowArray: true, allowFunction: true });
    const stream = Boolean(options?.stream);
    if (this.#pending.length > 0) bytes = concatenate(this.#pending, bytes);
    const waits = stream ? incomplete(this.#encoding, bytes) : 0;
    this.#pending = waits > 0 ? bytes.slice(-waits) : kNone;
    if (waits > 0) bytes = bytes.subarray(0, -waits);

    const text = textOf(this.#encoding, bytes, this.#fatal);
    const first = !this.#begun;
    this.#begun = stream && (this.#begun || bytes.length > 0);
    if (text === undefined) {
      this.#pending = kNone;
      this.#begun = false;
      throw new ERR_ENCODING_INVALID_ENCODED_DATA(this.#encoding);
    }
    return first && !this.#ignoreBOM && text[0] === '\ufeff' ? text.slice(1) : text;
  }

  get encoding() {
    return TextDecoder.#check(this).#encoding;
  }

  get fatal() {
    return TextDecoder.#check(this).#fatal;
  }

  get ignoreBOM() {
    return TextDecoder.#check(this).#ignoreBOM;
  }

  [inspect.custom](depth, options) {
    TextDecoder.#check(this);
    if (depth < 0) return tooDeep(this, options);
    return `${this.constructor.name} ${inspect({ encoding: this.encoding, fatal: this.fatal, ignoreBOM: this.ignoreBOM })}`;
  }
}

for (const Class of [TextEncoder, TextDecoder]) {
  for (const name of Object.getOwnPropertyNames(Class.prototype)) {
    if (name !== 'constructor') Object.defineProperty(Class.prototype, name, { enumerable: true });
  }
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
}

module.exports = { TextDecoder, TextEncoder };
