// exercise: 7.1
// title: each frame of a stack has its own line
function inner() {
  return new Error('x');
}
function outer() {
  return inner();
}
const lines = outer().stack.split('\n').slice(1, 4).map((frame) => /at (\S+) .*:(\d+):\d+\)$/.exec(frame).slice(1).join());
console.log(lines.join(' '));  // expect 1: inner,4 outer,7 Object.<anonymous>,9
