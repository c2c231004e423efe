// path, for POSIX systems. In Node: lib/path.js, https://nodejs.org/docs/latest-v18.x/api/path.html
'use strict';

const { validateObject, validateString } = require('internal/validators');

// "a//b/./c/../d" without what says nothing. `mayGoUp`: leading ".." stay (a relative path).
function normalizeSegments(path, mayGoUp) {
  const result = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') result.push(segment);
    else if (result.length > 0 && result.at(-1) !== '..') result.pop();
    else if (mayGoUp) result.push('..');
  }
  return result.join('/');
}

const posix = {
  sep: '/',
  delimiter: ':',

  /** An absolute path: from right to left until one is absolute, then the working directory. */
  resolve(...paths) {
    let resolved = '';
    for (let i = paths.length - 1; i >= -1 && !resolved.startsWith('/'); i--) {
      const path = i >= 0 ? paths[i] : process.cwd();
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

  join(...paths) {
    for (const path of paths) validateString(path, 'path');
    const joined = paths.filter((path) => path !== '').join('/');
    return joined === '' ? '.' : posix.normalize(joined);
  },

  /** The way from one path to another; '' where they are the same. */
  relative(from, to) {
    validateString(from, 'from');
    validateString(to, 'to');
    if (from === to) return '';
    const start = posix.resolve(from).split('/').filter(Boolean);
    const end = posix.resolve(to).split('/').filter(Boolean);
    let common = 0;
    while (common < start.length && common < end.length && start[common] === end[common]) common++;
    return [...start.slice(common).fill('..'), ...end.slice(common)].join('/');
  },

  toNamespacedPath(path) {
    return path; // Windows only.
  },

  dirname(path) {
    validateString(path, 'path');
    if (path === '') return '.';
    const trimmed = path.replace(/\/+$/, '');
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
    if (suffix !== undefined && suffix !== '' && path === suffix) return '';
    const trimmed = path.replace(/\/+$/, '');
    const start = trimmed.lastIndexOf('/') + 1;
    const base = trimmed.slice(start);
    // Node compares from the end and does not cut trailing slashes when the name ends before the suffix does.
    if (suffix && base.length < suffix.length && suffix.endsWith(base) && suffix.length <= path.length) {
      return path.slice(start);
    }
    if (suffix && base !== suffix && base.endsWith(suffix)) return base.slice(0, -suffix.length);
    return base;
  },

  extname(path) {
    validateString(path, 'path');
    return extensionOf(posix.basename(path));
  },

  format(object) {
    validateObject(object, 'pathObject');
    const directory = object.dir || object.root;
    const base = object.base || `${object.name || ''}${object.ext || ''}`;
    if (!directory) return base;
    return directory === object.root ? `${directory}${base}` : `${directory}/${base}`;
  },

  parse(path) {
    validateString(path, 'path');
    const result = { root: path.startsWith('/') ? '/' : '', dir: '', base: '', ext: '', name: '' };
    if (path === '') return result;
    result.base = posix.basename(path);
    result.ext = extensionOf(result.base);
    result.name = result.ext === '' ? result.base : result.base.slice(0, -result.ext.length);
    const trimmed = path.replace(/\/+$/, '');
    const slash = trimmed.lastIndexOf('/');
    if (slash > 0) result.dir = trimmed.slice(0, slash);
    else if (slash === 0 || trimmed === '') result.dir = result.root;
    return result;
  },
};

// From the last dot on, unless the name begins with it or consists of dots.
function extensionOf(base) {
  const dot = base.lastIndexOf('.');
  if (dot <= 0 || base === '..') return '';
  return base.slice(dot);
}

posix.posix = posix;

module.exports = posix;
