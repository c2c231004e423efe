// A timer is due after 1 ms. A chain of promises is in its way, then a chain of immediates.
let steps = 0;
let timerRan = false;

function start() {
  timerRan = false;
  setTimeout(() => {
    timerRan = true;
  }, 1);
}

function microtasks() {
  if (++steps < 100_000) return Promise.resolve().then(microtasks);
  console.log(`in a microtask, the timer has run: ${timerRan}`);
  start();
  setImmediate(immediates);
}

function immediates() {
  if (!timerRan) return setImmediate(immediates);
  console.log(`in an immediate, the timer has run: ${timerRan}`);
}

start();
Promise.resolve().then(microtasks);
// question: Both chains are asynchronous. Why does only one of them let the timer run?
