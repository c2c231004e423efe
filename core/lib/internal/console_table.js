// console.table: rows and columns in a frame. In Node: lib/internal/cli_table.js and console's table().
'use strict';

const { inspect, getStringWidth } = require('internal/util/inspect');
const types = internalBinding('types');
const { previewEntries } = internalBinding('util');

function cell(value) {
  return inspect(value, { maxArrayLength: 3, breakLength: Infinity,
    depth: typeof value === 'object' && value !== null && Object.keys(value).length > 2 ? -1 : 0 });
}

function center(text, width) {
  const space = width - getStringWidth(text);
  const left = Math.floor(space / 2);
  return ' '.repeat(left) + text + ' '.repeat(space - left);
}

// `columns` are lists of cells; `heads` their names.
function render(heads, columns) {
  const height = Math.max(0, ...columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_, y) => columns.map((column) => (Object.hasOwn(column, y) ? column[y] : '')));
  const widths = heads.map((head, x) => Math.max(getStringWidth(head), ...rows.map((row) => getStringWidth(row[x]))) + 2);
  const rule = (left, middle, right) => left + widths.map((width) => '\u2500'.repeat(width)).join(middle) + right;
  const line = (cells) => `\u2502${cells.map((text, x) => center(text, widths[x])).join('\u2502')}\u2502`;
  return [rule('\u250c', '\u252c', '\u2510'), line(heads), rule('\u251c', '\u253c', '\u2524'), ...rows.map(line),
    rule('\u2514', '\u2534', '\u2518')].join('\n');
}

const kIteration = '(iteration index)';
const kIndex = '(index)';
const kValues = 'Values';

function fromMap(entries) {
  const keys = entries.map(([key]) => cell(key));
  const values = entries.map(([, value]) => cell(value));
  return render([kIteration, 'Key', kValues], [entries.map((_, i) => String(i)), keys, values]);
}

function pairsOf(flat) {
  const pairs = [];
  for (let i = 0; i < flat.length; i += 2) pairs.push([flat[i], flat[i + 1]]);
  return pairs;
}

/** The table as text. `only` restricts it to these properties. */
function table(data, only) {
  if (only !== undefined && !Array.isArray(only)) require('internal/validators').validateArray(only, 'properties');
  if (types.isMap(data)) return fromMap([...data]);
  if (types.isMapIterator(data)) {
    const [entries, isPairs] = previewEntries(data, true);
    if (isPairs) return fromMap(pairsOf(entries));
    return render([kIteration, kValues], [entries.map((_, i) => String(i)), entries.map(cell)]);
  }
  if (types.isSet(data) || types.isSetIterator(data)) {
    const values = types.isSet(data) ? [...data] : previewEntries(data, true)[0];
    return render([kIteration, kValues], [values.map((_, i) => String(i)), values.map(cell)]);
  }

  const index = Object.keys(data);
  const columns = new Map();
  const values = [];
  let hasValues = false;
  index.forEach((key, y) => {
    const row = data[key];
    if (row === null || (typeof row !== 'object' && typeof row !== 'function')) {
      hasValues = true;
      values[y] = cell(row);
      return;
    }
    for (const name of only ?? Object.keys(row)) {
      if (!columns.has(name)) columns.set(name, []);
      if (Object.hasOwn(row, name)) columns.get(name)[y] = cell(row[name]);
      else columns.get(name)[y] = '';
    }
  });
  const heads = [kIndex, ...columns.keys()];
  const cells = [index, ...columns.values()];
  if (hasValues) {
    heads.push(kValues);
    cells.push(values);
  }
  return render(heads, cells);
}

module.exports = { table };
