// Plain JavaScript, also for node: count how many shapes one function sees.
function shapeOf(object) {
  return Object.keys(object).join();
}
const users = [
  { id: 1, name: 'a' },
  { id: 2, name: 'b', admin: true },
  { name: 'c', id: 3 },
  { id: 4, name: 'd' },
];
const shapes = new Map();
for (const user of users) shapes.set(shapeOf(user), (shapes.get(shapeOf(user)) ?? 0) + 1);
console.log(shapes);
console.log(shapes.size > 4 ? 'megamorphic' : shapes.size > 1 ? 'polymorphic' : 'monomorphic');
// question: How would you make these four users one shape, without changing what they mean?
