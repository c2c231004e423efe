// exercise: 6.2
// title: an exception of a conversion reaches the caller of print, and nothing is printed
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
try {
  print('before', { toString() { throw new Error('no text'); } });
} catch (error) {
  print('caught', error.message);  // expect 1: caught no text
}
try {
  print(Object.create(null));
} catch (error) {
  print(error.name);  // expect 2: TypeError
}
