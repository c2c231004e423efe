// The same attempt, begun in three places. What of the loop does its error let pass before it?
// oracle: none (lab:connect is of this course)
const { connect } = require('lab:connect');
const places = [
  (go) => setTimeout(go, 1, 'timers'),
  (go) => connect({ port: 0 }, () => go('poll')),
  (go) => setImmediate(go, 'check'),
];
function attempt(place) {
  const passed = [];
  setTimeout(() => passed.push('timer'), 1);
  setImmediate(() => passed.push('immediate'));
  for (const end = process.uptime() + 0.005; process.uptime() < end;); // the timer is due
  connect({ path: '/no/such' }, () => {
    console.log(`${place}: ${passed.join(', ') || 'nothing'} before the error`);
    setTimeout(() => places.shift()?.(attempt), 10);
  });
}
places.shift()(attempt);
// question: Begun in the check phase the error lets a timer pass, begun in the timers phase or in poll it does not. Where does the loop look at the pending queue?
