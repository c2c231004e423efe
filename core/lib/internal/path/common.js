// What paths of both systems share: a path is segments between separators. `separators` is a pattern of one.
'use strict';

const { validateObject } = require('internal/validators');

/** "a//b/./c/../d" without what says nothing. `mayGoUp`: leading ".." stay (a relative path). */
function normalizeSegments(path, mayGoUp, separators, separator) {
  const result = [];
  for (const segment of path.split(separators)) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') result.push(segment);
    else if (result.length > 0 && result.at(-1) !== '..') result.pop();
    else if (mayGoUp) result.push('..');
  }
  return result.join(separator);
}

/** `path` without the separators at its end. */
function trimEnd(path, separators) {
  let end = path.length;
  while (end > 0 && separators.test(path[end - 1])) end--;
  return path.slice(0, end);
}

/** Where the last segment of a path begins that has no separator at its end. */
function lastSegmentStart(trimmed, separators) {
  let start = trimmed.length;
  while (start > 0 && !separators.test(trimmed[start - 1])) start--;
  return start;
}

/** The last segment, without `suffix`; what is before `from` is no part of it. */
function basename(path, suffix, separators, from = 0) {
  if (suffix !== undefined && suffix !== '' && path === suffix) return '';
  const trimmed = trimEnd(path, separators);
  const start = Math.max(lastSegmentStart(trimmed, separators), from);
  const base = trimmed.slice(start);
  // Node compares from the end and does not cut trailing slashes when the name ends before the suffix does.
  if (suffix && base.length < suffix.length && suffix.endsWith(base) && suffix.length <= path.length) {
    return path.slice(start);
  }
  if (suffix && base !== suffix && base.endsWith(suffix)) return base.slice(0, -suffix.length);
  return base;
}

/** From the last dot of a name on, unless the name begins with it or consists of dots. */
function extensionOf(base) {
  const dot = base.lastIndexOf('.');
  if (dot <= 0 || base === '..') return '';
  return base.slice(dot);
}

function format(object, separator) {
  validateObject(object, 'pathObject');
  const directory = object.dir || object.root;
  const base = object.base || `${object.name || ''}${object.ext || ''}`;
  if (!directory) return base;
  return directory === object.root ? `${directory}${base}` : `${directory}${separator}${base}`;
}

module.exports = { basename, extensionOf, format, lastSegmentStart, normalizeSegments, trimEnd };
