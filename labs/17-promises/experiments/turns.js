// Each line says in which turn its promise calls back. Predict the six numbers.
let turn = 0;
queueMicrotask(function count() {
  if (++turn < 8) queueMicrotask(count);
});
const show = (name) => () => console.log(`${name}: turn ${turn}`);

Promise.resolve('value').then(show('a value'));
new Promise((resolve) => resolve(Promise.resolve())).then(show('a promise'));
new Promise((resolve) => resolve({ then: (f) => f() })).then(show('a thenable'));
(async () => {})().then(show('an async function'));
(async () => Promise.resolve())().then(show('an async function that returns a promise'));
(async () => await Promise.resolve())().then(show('an async function that returns await of one'));
// question: Why does `return await` of a promise come earlier than `return` of it?
