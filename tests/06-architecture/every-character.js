// exercise: 6.2
// title: print keeps every character, also U+0000 and those beyond ASCII
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print('gr\u00fc\u00df \u20ac \u{1f600}');     // expect 1: grüß € 😀
print('a\0b'.length, 'x\0y' === 'x');          // expect 2: 3 false
