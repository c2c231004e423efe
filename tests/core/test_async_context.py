"""AsyncLocalStorage carries over everything that can call back later, as real Node's does."""

import pytest

HEAD = """'use strict';
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
const other = new AsyncLocalStorage();
const say = (where) => console.log(where, als.getStore(), other.getStore());
process.on('exit', () => say('exit'));
"""

CASES = {
    "nothing outside of run": "say('outside'); als.run(1, () => say('inside')); say('after');",
    "run returns and passes arguments on": "console.log(als.run(1, (...a) => [als.getStore(), ...a], 2, 3));",
    "run restores after a throw": "try { als.run(1, () => { throw new Error('x'); }); } catch { say('caught'); }",
    "two storages are independent": "als.run('a', () => other.run('b', () => { say('both'); als.run('c', () => say('inner')); say('again'); }));",
    "nested runs": "als.run(1, () => { als.run(2, () => setTimeout(say, 1, 'two')); setTimeout(say, 1, 'one'); });",
    "timeouts and intervals": """als.run(1, () => {
      setTimeout(say, 1, 'timeout');
      let n = 0;
      const i = setInterval(() => { say('interval'); if (++n === 2) clearInterval(i); }, 1);
    });""",
    "a timer that throws": """process.on('uncaughtException', (e) => console.log('handler', e.message));
      als.run(1, () => setTimeout(() => { throw new Error('x'); }, 1));
      setTimeout(say, 1, 'outside'); als.run(2, () => setTimeout(say, 1, 'two'));""",
    "immediates": """als.run(1, () => setImmediate(() => {
        say('immediate'); process.nextTick(() => 0); setImmediate(say, 'its own'); Promise.resolve().then(() => say('then'));
      }));
      setImmediate(say, 'outside'); als.run(2, () => setImmediate(say, 'two'));""",
    "an immediate that throws": """process.on('uncaughtException', (e) => console.log('handler', e.message));
      als.run(1, () => setImmediate(() => { throw new Error('x'); }));
      setImmediate(say, 'outside'); als.run(2, () => setImmediate(say, 'two'));""",
    "ticks": """process.nextTick(say, 'before');
      als.run(1, () => { process.nextTick(say, 'one'); process.nextTick(() => { say('nested'); process.nextTick(say, 'tick of a tick'); }); });
      process.nextTick((...a) => { say('several'); console.log(a); }, 1, 2, 3); als.run(2, () => process.nextTick(say));""",
    "enterWith in a tick stays there": """process.nextTick(say, 'queued before'); als.enterWith(1); process.nextTick(say, 'queued after');
      process.nextTick(() => { als.enterWith(2); process.nextTick(say, 'caused'); }); process.nextTick(say, 'not caused');""",
    "a tick that throws": """process.on('uncaughtException', (e) => console.log('handler', e.message));
      als.run(1, () => { process.nextTick(() => { throw new Error('x'); }); process.nextTick(say, 'rest'); }); process.nextTick(say, 'outside');""",
    "who throws is known to the listener": """process.on('uncaughtException', (e) => { say(e.message); setImmediate(say, `handler of ${e.message}`); });
      als.run('T', () => setTimeout(() => { throw new Error('timer'); }, 1));
      als.run('N', () => process.nextTick(() => { throw new Error('tick'); }));
      als.run('M', () => queueMicrotask(() => { throw new Error('micro'); }));
      als.run('I', () => setImmediate(() => { throw new Error('immediate'); }));
      setTimeout(() => als.run('inner', () => { throw new Error('run inside'); }), 1);
      setTimeout(() => { als.enterWith('entered'); throw new Error('entered'); }, 1); { const end = Date.now() + 5; while (Date.now() < end); }""",
    "refresh keeps it": "als.run(1, () => { const t = setTimeout(say, 5, 'refreshed'); als.run(2, () => t.refresh()); });",
    "promise reactions": """const p = als.run(1, () => Promise.resolve());
      als.run(2, () => p.then(() => say('then in two')));
      p.then(() => say('then outside')).finally(() => say('finally outside'));
      als.run(3, () => Promise.reject(0).catch(() => say('catch in three')));
      als.run(4, () => Promise.all([p, 1]).then(() => say('all in four')));""",
    "await": """async function f(name) { say(name); await 0; say(name); await new Promise((r) => setTimeout(r, 1)); say(name); }
      als.run(1, f, 'one'); als.run(2, f, 'two'); f('none');""",
    "async generators": """async function* g() { say('g'); yield 1; say('g'); await 0; say('g'); }
      als.run(1, async () => { for await (const x of g()) say('body'); });""",
    "thenables": """const thenable = { then(resolve) { say('thenable'); resolve(5); } };
      als.run(1, async () => { await thenable; say('after'); });
      als.run(2, () => Promise.resolve(thenable).then(() => say('then')));
      Promise.resolve(thenable).then(() => say('none'));""",
    "exit": "als.run(1, () => { als.exit(() => { say('exit'); setTimeout(say, 1, 'later'); }); say('back'); });",
    "await in exit": "als.run(1, () => { als.exit(async () => { await 0; say('in'); await { then(r) { r(); } }; say('in'); }); });",
    "enterWith": "als.enterWith(1); say('sync'); setTimeout(say, 1, 'timer'); Promise.resolve().then(() => say('then'));",
    "enterWith in a callback stays there": "setTimeout(() => { als.enterWith(7); setTimeout(say, 1, 'caused'); }, 1); setTimeout(say, 1, 'not caused');",
    "enterWith in an async function": """async function f() { als.enterWith('f'); await 0; say('f'); }
      als.run('m', async () => { await f(); say('m'); });""",
    "disable": "als.run(1, () => { setTimeout(say, 1, 'timer'); als.disable(); say('disabled'); }); als.run(2, () => say('again'));",
    "bind and snapshot": """const { bound, snap } = als.run(1, () => ({ bound: AsyncLocalStorage.bind(function (a, b) { say('bound'); return [this?.x, a, b]; }),
        snap: AsyncLocalStorage.snapshot() }));
      als.run(2, () => { console.log(bound.call({ x: 0 }, 1, 2), bound.length); console.log(snap((a) => [a, als.getStore()], 5)); });
      try { AsyncLocalStorage.bind(1); } catch (e) { console.log(e.code, e.message); }""",
    "listeners are plain calls": """const EventEmitter = require('events'); const e = new EventEmitter();
      als.run(1, () => e.on('x', () => say('listener'))); als.run(2, () => e.emit('x'));""",
    "timers/promises": "als.run(1, async () => { await require('timers/promises').setTimeout(1); say('slept'); });",
    "queueMicrotask": """process.on('uncaughtException', (e, o) => say(`${e.message} ${o}`));
      als.run(1, () => queueMicrotask(() => { say('one'); throw new Error('x'); })); queueMicrotask(() => say('none'));""",
    "unhandled rejections": """process.on('unhandledRejection', (r) => { say(`unhandled ${r}`); setTimeout(say, 1, r); if (r === 'c') throw new Error(r); });
      process.on('uncaughtException', (e, o) => say(`${e.message} ${o}`)); process.on('rejectionHandled', () => say('late'));
      als.run(1, () => Promise.reject('a')); Promise.reject('b'); als.run(2, () => Promise.reject('c'));
      let reject; const p = als.run(3, () => new Promise((_, r) => { reject = r; })); als.run(4, () => reject('d'));
      als.run(5, async () => { await 0; als.run(6, () => { Promise.reject('e'); }); throw 'f'; });
      als.run(7, () => setTimeout(() => p.catch(() => say('caught')), 1));""",
    "rejections that are uncaught exceptions": """process.on('uncaughtException', (e, o) => say(`${e.message} ${o}`));
      als.run(1, () => Promise.reject(new Error('a'))); Promise.reject(new Error('b'));""",
    "timers/promises, immediate": "als.run(1, async () => { await require('timers/promises').setImmediate(); say('next turn'); });",
    "beforeExit": "process.once('beforeExit', () => { say('beforeExit'); als.run(1, () => setTimeout(say, 1, 'again')); });",
}


@pytest.mark.parametrize("name", CASES)
def test_the_context_is_nodes(alike, oracle18, name):
    result = alike(lambda node: node.script(HEAD + CASES[name]))
    assert result.status == 0 and result.stdout.count("\n") >= 2
