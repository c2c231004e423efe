// The last timer's microtask makes another one. The uv timer was set for "no timer left" after that microtask had
// set it, and the process ended without running it.
setTimeout(() => {
  queueMicrotask(() => {
    setTimeout(() => console.log('runs'), 1);
  });
}, 1);
