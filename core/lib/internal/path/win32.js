// Paths of Windows, on any system. Both slashes separate. A path begins with a root, which has two parts: a device
// ("C:" or "\\server\share") and whether a separator follows. "C:a" names a device and is relative to where that
// device stands; "\a" is absolute and names none.
'use strict';

const common = require('internal/path/common');
const { validateString } = require('internal/validators');

const kSlash = /[\\/]/;
const isSlash = (character) => character === '\\' || character === '/';
const normalizeSegments = (path, mayGoUp) => common.normalizeSegments(path, mayGoUp, kSlash, '\\');
const hasDrive = (path) => /^[A-Za-z]:/.test(path);

// `device` as it is normalized, `end` of the root in the path, whether the path is absolute.
function rootOf(path) {
  if (isSlash(path[0])) {
    const unc = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/.exec(path);
    if (unc !== null) return { device: `\\\\${unc[1]}\\${unc[2]}`, end: unc[0].length, absolute: true, unc: true };
    return { device: '', end: 1, absolute: true, unc: false };
  }
  if (!hasDrive(path)) return { device: '', end: 0, absolute: false, unc: false };
  const absolute = isSlash(path[2]);
  return { device: path.slice(0, 2), end: absolute ? 3 : 2, absolute, unc: false };
}

// The part of the path that dirname and parse call its root: with the separator behind a share.
function rootLength(path) {
  const { end, unc } = rootOf(path);
  return unc && end < path.length ? end + 1 : end;
}

// Where a drive stands: its own working directory, which a process's environment may know.
function workingDirectory(device) {
  if (device === '') return process.cwd();
  const path = process.env?.[`=${device}`] || process.cwd();
  const elsewhere = path.slice(0, 2).toLowerCase() !== device.toLowerCase() && path[2] === '\\';
  return elsewhere ? `${device}\\` : path;
}

// A relative path must not turn into one with a drive or a stream when its leading segments go.
function mayNotBeRelative(path, tail) {
  return hasDrive(tail) || /:(?:[\\/]|$)/.test(path);
}

const win32 = {
  /** From right to left until device and root are known. Devices are compared without regard to case. */
  resolve(...args) {
    let device = '';
    let tail = '';
    let absolute = false;
    for (let i = args.length - 1; i >= -1; i--) {
      let path;
      if (i >= 0) {
        path = args[i];
        validateString(path, `paths[${i}]`);
        if (path === '') continue;
      } else {
        path = workingDirectory(device);
      }
      const root = rootOf(path);
      if (root.device !== '') {
        if (device !== '' && root.device.toLowerCase() !== device.toLowerCase()) continue; // Another drive's path.
        device ||= root.device;
      }
      if (!absolute) {
        tail = `${path.slice(root.end)}\\${tail}`;
        absolute = root.absolute;
      }
      if (absolute && device !== '') break;
    }
    tail = normalizeSegments(tail, !absolute);
    return `${device}${absolute ? '\\' : ''}${tail}` || '.';
  },

  normalize(path) {
    validateString(path, 'path');
    if (path === '') return '.';
    if (path.length === 1) return path === '/' ? '\\' : path;
    const { device, end, absolute, unc } = rootOf(path);
    if (unc && end === path.length) return `${device}\\`;
    let tail = normalizeSegments(path.slice(end), !absolute);
    if (tail === '' && !absolute) tail = '.';
    if (tail !== '' && isSlash(path.at(-1))) tail += '\\';
    if (!absolute && device === '' && path.includes(':') && mayNotBeRelative(path, tail)) return `.\\${tail}`;
    return `${device}${absolute ? '\\' : ''}${tail}`;
  },

  isAbsolute(path) {
    validateString(path, 'path');
    return isSlash(path[0]) || (hasDrive(path) && isSlash(path[2]));
  },

  join(...args) {
    for (const path of args) validateString(path, 'path');
    const parts = args.filter((path) => path !== '');
    if (parts.length === 0) return '.';
    let joined = parts.join('\\');
    // Only a first part that is itself the beginning of a share may make one: join('/', '/a', 'b') must not.
    if (!/^[\\/]{2}[^\\/]/.test(parts[0])) joined = joined.replace(/^[\\/]{2,}/, '\\');
    return win32.normalize(joined);
  },

  /** The way from one path to another; all of `to` where the devices differ. */
  relative(from, to) {
    validateString(from, 'from');
    validateString(to, 'to');
    if (from === to) return '';
    const segments = (path) => path.split('\\').filter((segment) => segment !== '');
    const target = win32.resolve(to);
    const start = segments(win32.resolve(from));
    const end = segments(target);
    let shared = 0;
    while (shared < start.length && shared < end.length && start[shared].toLowerCase() === end[shared].toLowerCase()) shared++;
    if (shared === 0 && start.length > 0 && end.length > 0) return target;
    const way = [...start.slice(shared).fill('..'), ...end.slice(shared)].join('\\');
    // A share itself ends in a separator, and so does the way down to it.
    return shared > 0 && shared === start.length && shared < end.length && target.endsWith('\\') ? `${way}\\` : way;
  },

  /** With the prefix that lifts Windows' limit of 260 characters. */
  toNamespacedPath(path) {
    if (typeof path !== 'string' || path === '') return path;
    const resolved = win32.resolve(path);
    if (/^\\\\[^?.]/.test(resolved)) return `\\\\?\\UNC\\${resolved.slice(2)}`;
    if (/^[A-Za-z]:\\/.test(resolved)) return `\\\\?\\${resolved}`;
    return path;
  },

  dirname(path) {
    validateString(path, 'path');
    if (path === '') return '.';
    const root = rootLength(path);
    const start = common.lastSegmentStart(common.trimEnd(path.slice(root), kSlash), kSlash);
    if (start === 0) return root === 0 ? '.' : path.slice(0, root);
    return path.slice(0, root + start - 1);
  },

  basename(path, suffix) {
    if (suffix !== undefined) validateString(suffix, 'ext');
    validateString(path, 'path');
    return basename(path, suffix);
  },

  extname(path) {
    validateString(path, 'path');
    return common.extensionOf(basename(path, undefined));
  },

  format(pathObject) {
    return common.format(pathObject, '\\');
  },

  parse(path) {
    validateString(path, 'path');
    const length = rootLength(path);
    const root = path.slice(0, length);
    const rest = path.slice(length);
    const trimmed = common.trimEnd(rest, kSlash);
    const start = common.lastSegmentStart(trimmed, kSlash);
    const base = trimmed.slice(start);
    const ext = common.extensionOf(base);
    const name = ext === '' ? base : base.slice(0, -ext.length);
    return { root, dir: start > 0 ? path.slice(0, length + start - 1) : root, base, ext, name };
  },

  sep: '\\',
  delimiter: ';',
};

// A drive is no part of a name.
const basename = (path, suffix) => common.basename(path, suffix, kSlash, hasDrive(path) ? 2 : 0);

module.exports = win32;
