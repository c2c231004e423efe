// lab:lines: lines out of chunks of bytes. Plain JavaScript: in Node, require this file by its path.
//
// In Node: lib/internal/readline/interface.js and, for the bytes of one character in two chunks, StringDecoder.
'use strict';

/**
 * Lines end with \n or \r\n, which are no part of them. A chunk may end anywhere: in a line, in a character,
 * between \r and \n.
 * @param {(line: string) => void} onLine
 * @returns {{push: (chunk: Uint8Array) => void, end: () => void}} end() tells a last line that nothing ends
 */
function createLineSplitter(onLine) {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = ''; // The beginning of a line.

  function add(text) {
    // LAB-BEGIN(13.6) Put the text behind the rest; tell every line that is complete now, and keep what follows the last \n.
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    // LAB-STUB labTodo('13.6');
    // LAB-END(13.6)
  }

  return {
    push(chunk) {
      // LAB-BEGIN(13.6) Decode the chunk as a part of a stream, and add it.
      add(decoder.decode(chunk, { stream: true }));
      // LAB-STUB labTodo('13.6');
      // LAB-END(13.6)
    },
    end() {
      // LAB-BEGIN(13.6) Finish the decoder; what is left is a line, unless it is empty.
      add(decoder.decode());
      if (rest !== '') onLine(rest);
      rest = '';
      // LAB-STUB labTodo('13.6');
      // LAB-END(13.6)
    },
  };
}

module.exports = { createLineSplitter };
