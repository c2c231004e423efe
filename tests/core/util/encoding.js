// TextEncoder and TextDecoder. Every line is JSON. Not compared: encodings that need ICU, which we do not have, and the
// words about an input that is no bytes.
'use strict';

const util = require('util');

const say = (...about) => console.log(JSON.stringify(about));

function attempt(what, run) {
  try {
    say(what, run());
  } catch (error) {
    say(what, 'throws', error?.name, error?.code, error?.message, Object.keys(error));
  }
}

for (const name of ['TextDecoder', 'TextEncoder']) {
  const Class = globalThis[name];
  say(Class === util[name], Class.name, Class.length, Object.getOwnPropertyDescriptor(globalThis, name).enumerable, Object.getOwnPropertyDescriptor(Class.prototype, Symbol.toStringTag));
  for (const key of Object.getOwnPropertyNames(Class.prototype).sort()) {
    const { value, get, enumerable } = Object.getOwnPropertyDescriptor(Class.prototype, key);
    if (key !== 'constructor') say(key, typeof value, value?.length, typeof get, enumerable);
    if (key !== 'constructor') attempt([key, 'wrong this'], () => (get ?? value).call({}, 'x', new Uint8Array(1)));
  }
  attempt('without new', () => Class());
}
for (const options of [{}, { depth: 0 }, { compact: false }, { colors: true }]) {
  for (const value of [new TextEncoder(), new TextDecoder(), new TextDecoder('utf-16', { fatal: true, ignoreBOM: true }), new TextDecoder('latin1')]) {
    say(util.inspect(value, options), util.inspect({ a: value }, options), util.inspect([[[value]]], options));
  }
}
const labels = ['utf8', 'UTF-8', ' utf-8\n', 'unicode-1-1-utf-8', 'unicode11utf8', 'utf-16le', 'utf-16', 'ucs-2', 'unicodefffe', 'utf-16be', 'latin1', 'LATIN1', 'ascii', 'l1', 'windows-1252', 'iso-8859-1', 'cp1252', 'us-ascii', 'iso_8859-1:1987',
  'x-cp1252', '', 'nope', 'utf', 'utf-32', 'binary', undefined, null, 5, {}];
for (const label of labels) attempt(['label', label], () => new TextDecoder(label).encoding);
for (const options of [undefined, null, 5, 'x', true, [], () => {}, { fatal: 1, ignoreBOM: 'x' }]) {
  attempt(['options', String(options)], () => {
    const decoder = new TextDecoder('utf-8', options);
    return [decoder.fatal, decoder.ignoreBOM];
  });
  attempt(['decode options', String(options)], () => new TextDecoder('utf-16le').decode(new Uint8Array([65, 0]), options));
}

const texts = ['', 'a', 'é', '€', '😀', 'a€😀é', '\ud83d', '\ude00', 'a\ud83db', '\ud83d\ud83d\ude00', '\ufeffbom', '\0', 'x'.repeat(5000), '字'.repeat(99)];
for (const text of texts) {
  say([...new TextEncoder().encode(text)].slice(0, 50), new TextEncoder().encode(text).length);
  for (const size of [0, 1, 2, 3, 4, 5, 6, 9, 300]) {
    const target = new Uint8Array(size + 1).subarray(1);
    say(new TextEncoder().encodeInto(text, target), [...target]);
  }
}
for (const input of [undefined, null, 5, {}, [1, 2]]) attempt('encode', () => [...new TextEncoder().encode(input)]);
attempt('encode', () => new TextEncoder().encode(Symbol('s')));
for (const wrong of [undefined, null, 5, [], {}, new Uint16Array(2)]) attempt('encodeInto', () => new TextEncoder().encodeInto('x', wrong));
attempt('encodeInto', () => new TextEncoder().encodeInto(5, new Uint8Array(1)));

// --- Decoding ---

let state = 18;
function random() {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x80000000;
}
const below = (n) => Math.floor(random() * n);
const pieces = [[0x41], [0x7f], [0xc3, 0xa9], [0xe2, 0x82, 0xac], [0xf0, 0x9f, 0x98, 0x80], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x80], [0xc0], [0xc1, 0x80], [0xe0, 0x80], [0xe0, 0xa0], [0xed, 0xa0, 0x80], [0xed, 0x9f],
  [0xf0, 0x90], [0xf0, 0x80], [0xf4, 0x8f, 0xbf], [0xf4, 0x90], [0xf5], [0xff], [0xe2, 0x28], [0x3d, 0xd8], [0x00, 0xde], [0xd8, 0x3d], [0xde, 0x00], [0x41, 0x00], [0x00]];
const bytes = () => Uint8Array.from(Array.from({ length: below(6) }, () => pieces[below(pieces.length)]).flat());
const codes = (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16)).join(' ');
for (const piece of pieces) {
  for (const other of pieces) {
    for (const fatal of [false, true]) attempt([piece, other, fatal], () => codes(new TextDecoder('utf-8', { fatal }).decode(Uint8Array.from([...piece, ...other]))));
  }
}
for (let i = 0; i < 1500; i++) {
  const input = bytes();
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']) {
    for (const options of [{}, { fatal: true }, { ignoreBOM: true }]) {
      attempt([[...input], encoding, options], () => codes(new TextDecoder(encoding, options).decode(input)));
    }
  }
}
say(codes(new TextDecoder('latin1').decode(Uint8Array.from({ length: 256 }, (_, i) => i))));

// The same in pieces.
for (let i = 0; i < 1500; i++) {
  const encoding = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'][i % 4];
  const decoder = new TextDecoder(encoding, { ignoreBOM: random() < 0.3 });
  const parts = Array.from({ length: 1 + below(4) }, bytes);
  attempt(['stream', encoding, parts.map((part) => [...part])], () => parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode());
}
const whole = new TextEncoder().encode('a€😀é');
for (const view of [whole, whole.buffer, new DataView(whole.buffer, 1, 3), new Uint16Array(whole.buffer.slice(0, 10)), new SharedArrayBuffer(2), undefined]) attempt('input', () => new TextDecoder().decode(view));
