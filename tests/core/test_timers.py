"""What timers and immediates look like to programs that do more than call them, as in real Node."""


def test_timers_can_be_promisified(alike):
    said = alike(lambda program: program.script("""
        const { promisify, inspect } = require('util');
        const promised = require('timers/promises');
        console.log(promisify(setTimeout) === promised.setTimeout, promisify(setImmediate) === promised.setImmediate);
        console.log(inspect(setTimeout), inspect(setImmediate));
        promisify(setTimeout)(1, 'timeout').then(console.log)
            .then(() => promisify(setImmediate)('immediate')).then(console.log);
    """))
    assert said.stdout.endswith("timeout\nimmediate\n")


def test_the_module_timers_has_immediates_of_its_own(alike):
    said = alike(lambda program: program.script("""
        const timers = require('timers');
        const real = setImmediate;
        console.log(timers.setImmediate === real, timers.clearImmediate === clearImmediate);
        globalThis.setImmediate = () => console.log('a fake one');
        console.log(timers.setImmediate === real);
        timers.setImmediate = globalThis.setImmediate;
        timers.setImmediate();
        console.log(Object.getOwnPropertyDescriptor(timers, 'setImmediate').writable);
    """))
    assert said.stdout.splitlines() == ["true true", "true", "a fake one", "true"]


def test_promised_timers_settle_in_as_many_microtasks(alike):
    said = alike(lambda program: program.script("""
        const { setImmediate: immediate, setTimeout: timeout } = require('timers/promises');
        const steps = async (name) => {
            for (let i = 1; i < 6; i++) console.log(await `${name} ${i}`);
        };
        (async () => {
            for (const bad of [null, 5, { ref: 1 }, { signal: 1 }]) {
                steps('rejected');
                await immediate(1, bad).catch((error) => console.log(error.code));
                await timeout(1, 1, bad).catch((error) => console.log(error.code));
            }
            await timeout(1);
            setImmediate(() => steps('other'));
            immediate('value').then(console.log);
            await immediate(0, { ref: false });
        })();
    """))
    assert "value" in said.stdout


def test_a_throwing_immediate_that_was_the_last(alike):
    alike(lambda program: program.script("""
        process.on('uncaughtException', () => console.log('handler'));
        setTimeout(() => {}, 1);
        setImmediate(() => {
            setImmediate(() => console.log('added'));
            setTimeout(() => console.log('timer'), 1);
            process.nextTick(() => console.log('tick'));
            Promise.resolve().then(() => console.log('microtask'));
            for (const end = Date.now() + 5; Date.now() < end;);
            throw new Error();
        });
    """))


def test_what_is_no_callback(alike):
    alike(lambda program: program.script("""
        for (const bad of [undefined, null, 1, 'text', {}, Symbol('s'), class {}.name]) {
            try {
                setImmediate(bad);
            } catch (error) {
                console.log(error.name, error.code, error.message);
            }
        }
    """))


def test_the_next_immediate_is_cleared_by_the_listener_of_an_exception(labnode):
    # Node 18, 20 and 24 never end here.
    said = labnode.script("""
        process.on('uncaughtException', () => clearImmediate(second));
        setImmediate(() => { throw new Error(); });
        const second = setImmediate(() => console.log('second'));
        setImmediate(() => console.log('third'));
    """)
    assert (said.stdout, said.status) == ("third\n", 0)
