// What an AssertionError says of two values that differ: both as text, line by line, "+" what is and "-" what was
// expected. Equal lines around a difference are kept, two before and two after; longer runs are left out.
//
// In Node: lib/internal/assert/assertion_error.js.
'use strict';

const { inspect, stripVTControlCharacters } = require('internal/util/inspect');

const kShortLength = 12;
const kMostLines = 50;
const kKeptEnd = 3;

const sentences = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};

/** A value for a message: everything of it, in an order that does not depend on how it was made. */
function inspectValue(value) {
  return inspect(value, { compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity,
    showHidden: false, showProxy: false, sorted: true, getters: true });
}

/** The lines, at most about fifty of them. */
function shorten(lines, paint) {
  return lines.length > kMostLines ? [...lines.slice(0, 46), paint.blue('...')] : lines;
}

const isObject = (value) => typeof value === 'object' && value !== null;

// Two short primitives need no diff.
function areShort(actual, expected) {
  return !isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0);
}

// "  ^" under the first character that differs, where both texts are short enough to be compared by eye.
function pointer(actual, expected) {
  const width = process?.stderr?.isTTY ? process.stderr.columns : 80;
  if (actual.length + expected.length >= width) return '';
  let at = 0;
  while (actual[at] === expected[at]) at++;
  return at > 2 ? `\n  ${' '.repeat(at)}^` : '';
}

// Equal lines at the end of both, taken off both: at most three of them are shown, and a fourth above the dots.
function takeCommonEnd(actual, expected, paint) {
  const shown = [];
  let count = 0;
  let above;
  while (actual.length > 0 && expected.length > 0 && actual.at(-1) === expected.at(-1)) {
    const line = actual.pop();
    expected.pop();
    if (count++ < kKeptEnd) shown.unshift(`  ${line}`);
    else above = line;
  }
  const skipped = count >= 5;
  if (skipped) shown.unshift(paint.blue('...'));
  if (above !== undefined) shown.unshift(`  ${above}`);
  return { text: shown.map((line) => `\n${line}`).join(''), skipped };
}

// The body: goes through both lists at once. A line of one list stands against that of the other with its number.
class Body {
  constructor(paint) {
    this.paint = paint;
    this.text = '';
    this.pending = ''; // "-" lines wait until the "+" lines of their run are out.
    this.printed = 0;
    this.identical = 0;
    this.skipped = false;
  }

  same(line) {
    this.text += this.pending;
    this.pending = '';
    if (++this.identical <= 2) this.print(`  ${line}`);
  }

  print(line) {
    this.text += `\n${line}`;
    this.printed++;
  }

  // Before a difference: the last equal lines of `lines` that same() did not print.
  context(lines, i) {
    const { identical } = this;
    this.identical = 0;
    if (identical <= 2) return;
    if (identical === 5) {
      this.print(`  ${lines[i - 3]}`);
    } else if (identical > 5) {
      this.text += `\n${this.paint.blue('...')}`;
      this.skipped = true;
    }
    if (identical > 3) this.print(`  ${lines[i - 2]}`);
    this.print(`  ${lines[i - 1]}`);
  }

  added(line) {
    this.print(`${this.paint.green('+')} ${line}`);
  }

  missing(line) {
    this.pending += `\n${this.paint.red('-')} ${line}`;
    this.printed++;
  }
}

/** The message of a failed strictEqual or deepStrictEqual. */
function diff(actual, expected, operator, paint) {
  const whole = inspectValue(actual).split('\n');
  const left = [...whole];
  const right = inspectValue(expected).split('\n');
  if (operator === 'strictEqual' && ((isObject(actual) && isObject(expected)) ||
      (typeof actual === 'function' && typeof expected === 'function'))) {
    operator = 'strictEqualObject';
  }

  let mark = '';
  let already = 0;
  if (left.length === 1 && right.length === 1 && left[0] !== right[0]) {
    const plain = inspect.defaultOptions.colors ? [left[0], right[0]].map(stripVTControlCharacters) : [left[0], right[0]];
    if (plain[0].length + plain[1].length <= kShortLength) {
      if (areShort(actual, expected)) return `${sentences[operator]}\n\n${left[0]} !== ${right[0]}\n`;
    } else if (operator !== 'strictEqualObject') {
      mark = pointer(plain[0], plain[1]);
    }
  }

  const end = takeCommonEnd(left, right, paint);
  const count = Math.max(left.length, right.length);
  if (count === 0) return `${sentences.notIdentical}\n\n${shorten(whole, paint).join('\n')}\n`;

  const title = `${sentences[operator]}\n${paint.green('+ actual')} ${paint.red('- expected')}`;
  const skippedNote = ` ${paint.blue('...')} Lines skipped`;
  const body = new Body(paint);
  for (let i = 0; i < count; i++) {
    if (i >= left.length) {
      body.context(right, i);
      body.missing(right[i]);
    } else if (i >= right.length) {
      body.context(left, i);
      body.added(left[i]);
    } else if (left[i] === right[i] || left[i] === `${right[i]},`) {
      // A comma more or less is no difference.
      body.same(left[i]);
    } else if (right[i] === `${left[i]},`) {
      body.same(right[i]);
    } else {
      body.context(left, i);
      body.added(left[i]);
      body.missing(right[i]);
    }
    if (body.printed > kMostLines && i < count - 2) {
      return `${title}${skippedNote}\n${body.text}\n${paint.blue('...')}${body.pending}\n${paint.blue('...')}`;
    }
  }
  const note = end.skipped || body.skipped ? skippedNote : '';
  return `${title}${note}\n${body.text}${body.pending}${end.text}${mark}`;
}

module.exports = { diff, inspectValue, sentences, shorten };
