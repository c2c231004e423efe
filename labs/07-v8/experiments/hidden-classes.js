// oracle: none (lab:v8 is this runtime's own)
// Two objects with the same properties: do they have the same hidden class?
const { sameHiddenClass } = require('lab:v8');
const point = (x, y) => ({ x, y });
const show = (what, a, b) => console.log(what.padEnd(22), sameHiddenClass(a, b));
show('same literal', point(1, 2), point(3, 4));
show('another order', { x: 1, y: 2 }, { y: 2, x: 1 });
const grown = { x: 1 };
grown.y = 2;
const grownToo = { x: 3 };
grownToo.y = 4;
show('grown the same way', grown, grownToo);
const shrunk = { x: 1, y: 2 };
delete shrunk.x;
show('one property deleted', shrunk, { y: 2 });
// question: Which of the four pairs can a call site read with one check, and what do the others cost it?
