// The text of the call in the message of assert(value). Node parses the call's line with acorn and what follows it.
// Not compared is what acorn does not understand without the lines before, or takes wrongly, and we show:
// `assert(await x)`, `assert(this.#x)`, `assert(super.x)`, `assert(new.target)`, `new assert(x)`.
'use strict';

const assert = require('assert');

const say = (error) => console.log(JSON.stringify([error.message, error.generatedMessage, error.operator]));
function t(run) {
  try {
    run();
    console.log('passes');
  } catch (error) {
    say(error);
  }
}

const x = 5;
const check = assert;
const holder = { list: [assert], assert };
t(() => assert(false));
t(() => assert.ok(false));
t(() => assert.ok(typeof 123 === 'string'));
t(() => { assert.strict.ok(x === 6 &&
     /\)/.test(')'), undefined); });
t(() => { (0, assert.ok)(0); });
t(() => { require('assert')(0); });
t(() => { require('assert').ok(0); });
t(() => { new Function('assert', 'assert(0)')(assert); });
t(() => { [0].forEach(assert); });
t(() => { [0].forEach((value) => assert(value)); });
t(() => { holder.list[0](null); });
t(() => { holder?.list[0].ok(NaN); });
t(() => { holder.assert
   .ok(  NaN ); });
t(() => { holder . assert ( 0 ) ; });
t(() => check(x > 6, null));
t(() => assert());
t(() => assert.ok());
t(() => assert(0, 'text'));
t(() => {                                         const y = assert(0); });
t(() => {                                         let y = 5, z = assert(y > x); });
t(() => { if (!1) {} else assert(0); });
t(() => { while (1) { switch (1) { case 1: assert(0); } } });
t(() => { return void assert(0); });
t(() => { const f = () => assert(0), z = 1; f(z); });
t(() => { 'x'; /z[)]/; assert(0, undefined); /* ) */ });
t(() => { assert /* ( */ (0); });
t(() => { assert
(0); });
t(() => { assert.ok(0).foo; });
t(() => { console.log(1, assert.ok(0)); });
t(() => { assert ?.(0); });
t(() => { assert``; });
t(() => { assert.ok.call(null, 0); });
t(() => { assert.ok.apply(null, [0]); });
t(() => { assert.bind(null, 0)(); });
t(() => { assert(...[0]); });
t(() => { assert('é' === '\x07'); });
t(() => { assert(`${1}` + ')' > 3); });
t(() => { assert(((a) => a.length > ')'.length)('')); });
t(() => { assert(0 // )
  ); });
t(() => { assert(	[
	      1,
2
].includes(3)); });
t(() => {
          assert(
            x === 1 ||
            x === 2,
          );
});

// The same place twice.
for (let i = 0; i < 2; i++) t(() => assert(i > 1));

function* generate() {
  try {
    assert(false || x === 1); yield 1;
  } catch (error) {
    say(error);
  }
}
generate().next();
