// Paths of POSIX systems.
'use strict';

const common = require('internal/path/common');
const { validateString } = require('internal/validators');

const kSlash = /\//;
const normalizeSegments = (path, mayGoUp) => common.normalizeSegments(path, mayGoUp, '/', '/');

const posix = {
  /** An absolute path: from right to left until one is absolute, then the working directory. */
  resolve(...args) {
    let resolved = '';
    for (let i = args.length - 1; i >= -1 && !resolved.startsWith('/'); i--) {
      const path = i >= 0 ? args[i] : process.cwd();
      if (i >= 0) validateString(path, `paths[${i}]`);
      if (path !== '') resolved = resolved === '' ? path : `${path}/${resolved}`;
    }
    return `/${normalizeSegments(resolved, false)}`;
  },

  normalize(path) {
    validateString(path, 'path');
    if (path === '') return '.';
    const absolute = path.startsWith('/');
    const trailing = path.endsWith('/');
    let result = normalizeSegments(path, !absolute);
    if (result === '') {
      if (absolute) return '/';
      return trailing ? './' : '.';
    }
    if (trailing) result += '/';
    return absolute ? `/${result}` : result;
  },

  isAbsolute(path) {
    validateString(path, 'path');
    return path.startsWith('/');
  },

  join(...args) {
    for (const path of args) validateString(path, 'path');
    const joined = args.filter((path) => path !== '').join('/');
    return joined === '' ? '.' : posix.normalize(joined);
  },

  /** The way from one path to another; '' where they are the same. */
  relative(from, to) {
    validateString(from, 'from');
    validateString(to, 'to');
    if (from === to) return '';
    const start = posix.resolve(from).split('/').filter(Boolean);
    const end = posix.resolve(to).split('/').filter(Boolean);
    let shared = 0;
    while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared++;
    return [...start.slice(shared).fill('..'), ...end.slice(shared)].join('/');
  },

  toNamespacedPath(path) {
    return path; // Windows only.
  },

  dirname(path) {
    validateString(path, 'path');
    if (path === '') return '.';
    const trimmed = common.trimEnd(path, kSlash);
    if (trimmed === '') return '/';
    const slash = trimmed.lastIndexOf('/');
    if (slash === -1) return '.';
    // A double slash at the very beginning is kept as it is.
    if (slash === 1 && trimmed[0] === '/' && path.startsWith('//')) return '//';
    return slash === 0 ? '/' : trimmed.slice(0, slash);
  },

  basename(path, suffix) {
    if (suffix !== undefined) validateString(suffix, 'ext');
    validateString(path, 'path');
    return common.basename(path, suffix, kSlash);
  },

  extname(path) {
    validateString(path, 'path');
    return common.extensionOf(common.basename(path, undefined, kSlash));
  },

  format(pathObject) {
    return common.format(pathObject, '/');
  },

  parse(path) {
    validateString(path, 'path');
    const result = { root: path.startsWith('/') ? '/' : '', dir: '', base: '', ext: '', name: '' };
    if (path === '') return result;
    result.base = common.basename(path, undefined, kSlash);
    result.ext = common.extensionOf(result.base);
    result.name = result.ext === '' ? result.base : result.base.slice(0, -result.ext.length);
    const trimmed = common.trimEnd(path, kSlash);
    const slash = trimmed.lastIndexOf('/');
    if (slash > 0) result.dir = trimmed.slice(0, slash);
    else if (slash === 0 || trimmed === '') result.dir = result.root;
    return result;
  },

  sep: '/',
  delimiter: ':',
};

module.exports = posix;
