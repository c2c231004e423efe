// flags: --expose-gc
// oracle: none (what a collection finds is V8's own affair; the order below holds for this V8)
// What a minor collection (young objects only) and a major one do to an object that only a WeakRef knows.
let kept = { name: 'kept' };
const refs = { kept: new WeakRef(kept), lost: new WeakRef({ name: 'lost' }) };
const alive = (when) => console.log(when.padEnd(16), Object.keys(refs).filter((name) => refs[name].deref() !== undefined).join() || 'none');
alive('in this job');
setTimeout(() => {
  gc();
  alive('after a major gc');
  kept = null;
  setTimeout(() => {
    gc();
    alive('without a name');
  }, 1);
}, 1);
// question: In the first line both are alive although nothing refers to one of them. What does deref() promise for the rest of a job?
