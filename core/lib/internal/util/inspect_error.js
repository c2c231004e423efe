// How util.inspect shows an error: its stack, with a first line that tells class, name and tag, and without what
// is repeated elsewhere.
//
// In Node: formatError and improveStack in lib/internal/util/inspect.js.
'use strict';

const { prefixOf } = require('internal/util/inspect');

const stackOf = (error) => (error.stack ? String(error.stack) : Error.prototype.toString.call(error));

// What the stack says already is not printed again as a property.
function dropRepeated(ctx, keys, error, stack) {
  if (ctx.showHidden) return;
  for (const name of ['name', 'message', 'stack']) {
    const at = keys.indexOf(name);
    if (at !== -1 && stack.includes(error[name])) keys.splice(at, 1);
  }
}

// Makes the first line name the class where `name` hides it: "Foo [Error]: ..." or "[Error: null prototype]".
function improveFirstLine(stack, constructor, name, tag) {
  let length = name.length;
  const regular = name.endsWith('Error') && stack.startsWith(name) &&
    (stack.length === length || stack[length] === ':' || stack[length] === '\n');
  if (constructor !== null && !regular) return stack;
  let fallback = 'Error';
  if (constructor === null) {
    const start = /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n\s+at)/.exec(stack) ?? /^([a-z_A-Z0-9-]*Error)$/.exec(stack);
    fallback = start?.[1] ?? '';
    length = fallback.length;
    fallback ||= 'Error';
  }
  const prefix = prefixOf(constructor, tag, fallback).slice(0, -1);
  if (name === prefix) return stack;
  if (!prefix.includes(name)) return `${prefix} [${name}]${stack.slice(length)}`;
  return length === 0 ? `${prefix}: ${stack}` : `${prefix}${stack.slice(length)}`;
}

// The longest run of frames that `frames` shares with those of its cause.
function longestCommonRun(frames, others) {
  for (let i = 0; i < frames.length - 3; i++) {
    const position = others.indexOf(frames[i]);
    if (position === -1) continue;
    const rest = others.length - position;
    if (rest <= 3) continue;
    let length = 1;
    const maximum = Math.min(frames.length - i, rest);
    while (length < maximum && frames[i + length] === others[position + length]) length++;
    if (length > 3) return { length, offset: i };
  }
  return { length: 0, offset: 0 };
}

function framesOf(ctx, error, text) {
  const frames = text.split('\n');
  let cause;
  try {
    ({ cause } = error);
  } catch {
    // A getter that throws: there is no cause to compare with.
  }
  if (cause instanceof Error) {
    const causeStack = stackOf(cause);
    const start = causeStack.indexOf('\n    at');
    if (start !== -1) {
      const { length, offset } = longestCommonRun(frames, causeStack.slice(start + 1).split('\n'));
      if (length > 3) {
        const skipped = length - 2;
        frames.splice(offset + 1, skipped, ctx.stylize(`    ... ${skipped} lines matching cause stack trace ...`, 'undefined'));
      }
    }
  }
  return frames;
}

// Frames of the runtime in grey, names of packages underlined.
function colorFrame(ctx, line) {
  if (/^ {4}at (?:[^/\\(]+ \(|)node:(.+):\d+:\d+(?:\)|$)/.test(line)) return ctx.stylize(line, 'undefined');
  return line.replace(/([/\\]node_modules[/\\])([^/\\]+)(?=[/\\])/g,
    (whole, before, name) => `${before}${ctx.stylize(name, 'module')}`);
}

function formatError(error, constructor, tag, ctx, keys) {
  const name = error.name != null ? String(error.name) : 'Error';
  let stack = stackOf(error);
  dropRepeated(ctx, keys, error, stack);
  if ('cause' in error && !keys.includes('cause')) keys.push('cause');
  if (Array.isArray(error.errors) && !keys.includes('errors')) keys.push('errors');
  stack = improveFirstLine(stack, constructor, name, tag);

  // Frames begin behind the message, which may itself contain what looks like one.
  let position = (error.message && stack.indexOf(error.message)) || -1;
  if (position !== -1) position += error.message.length;
  const start = stack.indexOf('\n    at', position);
  if (start === -1) {
    stack = `[${stack}]`;
  } else {
    const frames = framesOf(ctx, error, stack.slice(start + 1));
    const shown = ctx.colors ? frames.map((line) => colorFrame(ctx, line)) : frames;
    stack = `${stack.slice(0, start)}\n${shown.join('\n')}`;
  }
  return ctx.indentation === 0 ? stack : stack.replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
}

module.exports = { formatError };
