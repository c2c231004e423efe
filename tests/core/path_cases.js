// Every function of path.posix and path.win32 on many paths: the outputs of two runtimes can be compared.
'use strict';

process.chdir('/tmp'); // resolve() and relative() ask for it.
const path = require('path');

// Mistakes of Node 18 that we do not repeat. On Windows every resolved path has a device; where one has none and goes on
// with the letters of the other ("\\a" and "\\ab"), or with what looks like a drive, relative answers "..ab" and the like.
// path.posix.parse('/..') sees an extension ".".
function isMistake(kind, name, args) {
  if (!args.every((arg) => typeof arg === 'string')) return false;
  if (kind === 'posix') return name === 'parse' && /^\/\.\.\/*$/.test(args[0]);
  if (name !== 'relative') return false;
  const resolved = args.map((arg) => path.win32.resolve(arg).toLowerCase());
  const [short, long] = resolved.map((one) => one.replace(/^\\+/, '')).sort((a, b) => a.length - b.length);
  return resolved.some((one) => /^\\+[a-z]:/.test(one)) ||
    (short !== '' && long.startsWith(short) && long.length > short.length && long[short.length] !== '\\');
}

const lines = [];
function ask(kind, name, ...args) {
  if (isMistake(kind, name, args)) return;
  let result;
  try {
    result = JSON.stringify(path[kind][name](...args));
  } catch (error) {
    result = `${error.code} ${error.message}`;
  }
  lines.push(`${kind}.${name}${JSON.stringify(args)}=${result}`);
}

const parts = ['', '/', '.', '..', 'a', 'a.b', '.a', '.a.b', 'a.', '..b', '...', 'a b', '//', '/a', 'a/', '/a/', 'a//b', './a', '../a', 'a/..', '/../a', 'a/../..',
  'a/b/c.d.e', '/a/b/', '///a///b///', '..a', 'a..', '/.', '/a.b/c', '\u00e9/x'];
const windows = ['C:', 'c:\\', 'C:a', 'C:/a/b.c', 'C:\\a\\..\\..\\b', 'D:\\a', 'd:', '\\', '\\\\', '\\a', '\\a\\b.c', 'a\\b\\', '\\\\s\\h', '\\\\s\\h\\', '//s/h/a/b.c', '\\\\s\\\\h\\a', '\\\\s', '\\\\s\\', '\\\\?\\C:\\a', '\\\\.\\pipe\\x',
  'a:b', '1:\\a', 'C:..', 'C:.', 'C:\\.', 'C://', 'a/./C:/b', './C:', '..\\C:\\a', 'a/../C:', 'x:/..', 'C:\\a.b\\', 'C:.a', 'a:b:c', 'a/b:', 'é:\\a', 'C:\\A\\B', 'c:/a/b/c', 'C', 'file:///C:/x'];

function askAll(kind, list) {
  const [name] = list.slice(-1);
  for (const a of list) {
    for (const one of ['normalize', 'isAbsolute', 'dirname', 'basename', 'extname', 'parse', 'resolve', 'toNamespacedPath', 'join']) ask(kind, one, a);
    for (const b of list) {
      ask(kind, 'join', a, b);
      ask(kind, 'resolve', '/r', a, b);
      ask(kind, 'resolve', a, b);
      ask(kind, 'relative', a || '.', b || '.');
      ask(kind, 'basename', a, b);
      ask(kind, 'join', a, '..', b);
      ask(kind, 'join', name, a, b);
    }
  }
}
askAll('posix', parts);
askAll('win32', [...parts, ...windows]);

// Random ones, made of what means something.
let state = 18;
function random() {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x80000000;
}
const pieces = ['a', 'b', 'A', '.', '..', '/', '/', '\\', '\\', ':', 'C:', 'c:', '.x', ' ', '?', 'dir', '//', '\\\\'];
const make = () => Array.from({ length: Math.floor(random() * 9) }, () => pieces[Math.floor(random() * pieces.length)]).join('');
for (let i = 0; i < 5000; i++) {
  const [a, b, c] = [make(), make(), make()];
  for (const kind of ['posix', 'win32']) {
    for (const one of ['normalize', 'isAbsolute', 'dirname', 'basename', 'extname', 'parse', 'toNamespacedPath']) ask(kind, one, a);
    ask(kind, 'join', a, b, c);
    ask(kind, 'resolve', a, b, c);
    ask(kind, 'relative', a, b);
    ask(kind, 'basename', a, b.slice(-2));
  }
}

const objects = [{}, { dir: '/a', base: 'b' }, { root: '/', base: 'b' }, { root: '/', dir: '/', name: 'n', ext: '.e' }, { name: 'x' }, { dir: 'd', name: 'n', ext: 'e' }, { root: 'C:\\', dir: 'C:\\', base: 'x' }, { root: 'C:\\', dir: 'C:\\a', base: 'x' }, []];
for (const kind of ['posix', 'win32']) {
  for (const object of objects) ask(kind, 'format', object);
  for (const wrong of [undefined, null, 1, true, {}, [], Symbol.iterator, () => {}]) {
    for (const name of ['normalize', 'isAbsolute', 'dirname', 'basename', 'extname', 'parse', 'resolve', 'toNamespacedPath', 'join', 'format']) ask(kind, name, wrong);
    ask(kind, 'basename', 'a', wrong);
    ask(kind, 'relative', wrong, 'a');
    ask(kind, 'relative', 'a', wrong);
    ask(kind, 'resolve', 'a', wrong, 'b');
    ask(kind, 'join', 'a', wrong);
  }
  lines.push(JSON.stringify([path[kind].sep, path[kind].delimiter, Object.keys(path[kind]), require(`path/${kind}`) === path[kind], path[kind].win32 === path.win32, path[kind].posix === path.posix,
    path[kind]._makeLong === path[kind].toNamespacedPath, Object.keys(path[kind]).map((name) => name !== 'format' && [path[kind][name].name, path[kind][name].length])]));
}
console.log(lines.join('\n'));
