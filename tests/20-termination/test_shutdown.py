"""lab:shutdown. Plain JavaScript, so its checks run on real Node too, with the file of the reference."""

from pathlib import Path

from labkit.plugin import exercise

REFERENCE = Path(__file__).resolve().parents[2] / "solutions" / "20-termination" / "lab" / "shutdown.js"

# A service of two parts: `open` keeps the process alive until both are closed. A step takes a turn of the loop.
SERVICE = """
process.on('exit', (code) => console.log('exit', code));
const open = { store: setInterval(() => {}, 1e6), server: setInterval(() => {}, 1e6) };
const later = (what) => new Promise((resolve) => setImmediate(() => resolve(console.log(what))));
async function closeStore() {
  console.log('closing store');
  await later('store is closed');
  clearInterval(open.store);
}
async function closeServer() {
  console.log('closing server');
  await later('server is closed');
  clearInterval(open.server);
}
"""


def start(lab, script):
    module = str(REFERENCE) if lab.target == "oracle" else "lab:shutdown"
    running = lab.start(f"const {{ shutDownOn }} = require({module!r});\n{SERVICE}{script}console.log('ready');\n", crash=True)
    running.observe("ready\n")
    return running


@exercise("20.8", title="the steps run one after the other, the last one first, and then the process ends by itself")
def test_order(lab):
    for signal in ("SIGTERM", "SIGINT"):
        running = start(lab, "shutDownOn(['SIGTERM', 'SIGINT'], [closeStore, closeServer]);\n")
        running.kill(signal)
        run = running.end()
        assert run.lines[1:] == ["closing server", "server is closed", "closing store", "store is closed", "exit 0"], run.lines
        assert run.status == 0


@exercise("20.8", title="a step that fails is told and makes the status 1, and the others still run")
def test_failing(lab):
    for fail in ("() => { throw new Error('disk full'); }", "async () => { throw new Error('disk full'); }"):
        running = start(lab, f"const flush = {fail};\nshutDownOn(['SIGTERM'], [closeStore, flush, closeServer]);\n")
        running.kill("SIGTERM")
        run = running.end()
        assert run.lines[-3:] == ["closing store", "store is closed", "exit 1"], run.lines
        assert run.stderr.strip() == "flush failed: disk full", run.stderr
        assert run.status == 1


@exercise("20.8", title="a second signal, of either kind, ends the process at once")
def test_second(lab):
    for signal in ("SIGTERM", "SIGINT"):
        running = start(lab, "const stuck = () => { later('stuck'); return new Promise(() => {}); };\n"
                             "shutDownOn(['SIGTERM', 'SIGINT'], [stuck], 1e6);\n")
        running.kill("SIGTERM")
        running.observe("stuck")
        running.kill(signal)
        run = running.end()
        assert run.signal == signal, f"ended by {run.signal or f'status {run.status}'}"
        assert run.lines[-1] == "stuck", run.lines


@exercise("20.8", title="the deadline ends what is stuck, with status 1")
def test_deadline(lab):
    running = start(lab, "const stuck = () => new Promise(() => {});\nshutDownOn(['SIGTERM'], [closeStore, stuck], 30);\n")
    running.kill("SIGTERM")
    run = running.end()
    assert (run.status, run.lines[-1]) == (1, "exit 1"), (run.status, run.lines)


@exercise("20.8", title="the deadline itself keeps nothing alive")
def test_deadline_is_unref_d(lab):
    running = start(lab, "shutDownOn(['SIGTERM'], [closeStore, closeServer], 1e6);\n")
    running.kill("SIGTERM")
    run = running.end(timeout=5)
    assert (run.status, run.lines[-1]) == (0, "exit 0"), (run.status, run.lines)


@exercise("20.8", title="without a signal nothing happens, and the steps stay in their order in the caller's list")
def test_list(lab):
    running = start(lab, "const steps = [closeStore, closeServer];\nshutDownOn(['SIGTERM'], steps);\n"
                         "process.on('exit', () => console.log(steps.map((step) => step.name).join()));\n")
    running.kill("SIGTERM")
    assert running.end().lines[-1] == "closeStore,closeServer"
