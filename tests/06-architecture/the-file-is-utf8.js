// exercise: 6.3
// title: a script is UTF-8 text
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print('naïve €', 'naïve'.length);  // expect 1: naïve € 5
