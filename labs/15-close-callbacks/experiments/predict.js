// Write down the order before you run this.
// oracle: none (lab:handle is this runtime's own)
const { Timer } = require('lab:handle');
new Timer().close(() => {
  console.log('closed in main');
  new Timer().close(() => console.log('closed in the close phase'));
});
process.nextTick(() => new Timer().close(() => console.log('closed in a tick')));
setImmediate(() => {
  new Timer().close(() => console.log('closed in an immediate'));
  setImmediate(() => console.log('next check'));
});
// question: Three of the four are told in the first turn, the last one first. Why must the fourth wait for the next turn?
