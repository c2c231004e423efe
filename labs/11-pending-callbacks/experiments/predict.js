// Write down the order of the letters before you run this.
// oracle: none (lab:connect is of this course)
const { connect } = require('lab:connect');
const { occupy } = require('lab:loop');
connect({ port: 0 }, (error) => console.log('A', error.code));
connect({ path: '/no/such' }, (error) => console.log('B', error.code));
occupy('idle', () => console.log('C'));
process.nextTick(() => console.log('D'));
try {
  connect({ port: 70000 }, () => console.log('E'));
} catch (error) {
  console.log('F', error.code);
}
// question: All three attempts were doomed when they were made. Who knew it when, and why did B have to wait for D?
