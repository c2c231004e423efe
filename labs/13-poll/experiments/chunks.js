// Plain JavaScript: the same bytes, cut in three ways, each chunk decoded by itself and as a part of a stream.
const bytes = new TextEncoder().encode('na\u00efve \u2713');
for (const size of [1, 3, 100]) {
  const stream = new TextDecoder();
  let alone = '';
  let together = '';
  for (let i = 0; i < bytes.length; i += size) {
    const chunk = bytes.subarray(i, i + size);
    alone += new TextDecoder().decode(chunk);
    together += stream.decode(chunk, { stream: true });
  }
  const broken = [...alone].filter((c) => c === '\ufffd').length;
  console.log(`chunks of ${size}: ${broken} broken characters by themselves, ${[...together].filter((c) => c === '\ufffd').length} as a stream`);
}
// question: A server on your own machine never shows this bug, and one behind a slow line does. Why?
