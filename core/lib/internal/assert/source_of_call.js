// The text of the call that failed, for the message of assert(value): "assert(a > b)".
//
// Node reads the file again and parses the line with the acorn that it carries. Here V8 is asked for the text that it
// compiled, and V8 is also the parser: the call ends at the first closing parenthesis up to which it is a whole
// expression.
'use strict';

const { getCallerSource } = internalBinding('util');

const kMostTries = 500;
const kNameCharacter = /[\w$#\u0080-\uffff]/;

function compiles(code) {
  try {
    new Function(code); // eslint-disable-line no-new, no-new-func
    return true;
  } catch {
    return false;
  }
}

// Compiled, and never called. What is around the call may allow it await, yield, super and private names.
function isExpression(text) {
  if (compiles(`(async function*() { return (\n${text}\n); })`)) return true;
  const names = new Set(text.match(/#[\w$]+/g));
  if (names.size === 0 && !text.includes('super')) return false;
  return compiles(`(class extends Object { ${[...names, ''].join(';')} async method() { return (\n${text}\n); } })`);
}

function skipSpaceBack(code, i) {
  while (i >= 0 && /\s/.test(code[i])) i--;
  return i;
}

function skipBracketsBack(code, i) {
  for (let open = 0; i >= 0; i--) {
    if (')]'.includes(code[i])) open++;
    else if ('(['.includes(code[i]) && --open === 0) return i - 1;
  }
  return i;
}

// From the character at `end` back over "a.b[0]?.c(d).", to where the expression starts that ends there.
function startOfMember(code, end) {
  let i = end;
  for (;;) {
    while (i >= 0 && ')]'.includes(code[i])) i = skipBracketsBack(code, i);
    while (i >= 0 && kNameCharacter.test(code[i])) i--;
    const start = i + 1;
    i = skipSpaceBack(code, i);
    if (code[i] !== '.' || code[i - 1] === '.') return start;
    i = skipSpaceBack(code, i - (code[i - 1] === '?' ? 2 : 1));
    if (i < 0) return start;
  }
}

// V8 says where the name of the function stands that is called, or where the parenthesis is when it has none.
function rangeOfCall(code, at) {
  if (code[at] !== '(') {
    const start = startOfMember(code, at);
    return [start, endOfCall(code, start, at)];
  }
  const start = startOfMember(code, at - 1);
  // As Node: where a call's result is called, the inner call is shown.
  const open = code[at - 1] === ')' ? skipBracketsBack(code, at - 1) : -1;
  return [start, open >= start ? at : endOfCall(code, start, at)];
}

function endOfCall(code, start, at) {
  let end = at;
  for (let tries = 0; tries < kMostTries; tries++) {
    end = code.indexOf(')', end) + 1;
    if (end === 0) return -1;
    if (isExpression(code.slice(start, end))) return end;
  }
  return -1;
}

// Lines after the first, without the indentation that the first has in the file.
function unindent(text, column) {
  const [first, ...rest] = text.split('\n');
  return [first, ...rest.map((line) => {
    let at = 0;
    while (at < column && (line[at] === ' ' || line[at] === '\t')) at++;
    return `  ${line.slice(at)}`;
  })].join('\n');
}

/** The text of the call by which user code came into built-in modules; undefined where it cannot be told. */
function sourceOfCall() {
  const found = getCallerSource();
  if (found === undefined) return undefined;
  const [code, line, column] = found;
  let lineStart = 0;
  for (let i = 1; i < line; i++) lineStart = code.indexOf('\n', lineStart) + 1;
  // As Node, nothing before the line is looked at.
  const text = code.slice(lineStart);
  const [start, end] = rangeOfCall(text, column - 1);
  return end === -1 ? undefined : unindent(text.slice(start, end), start);
}

module.exports = { sourceOfCall };
