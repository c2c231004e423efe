"""--trace-loop: the file is Chrome's trace-event JSON, and says in which phase each thing happened."""

from __future__ import annotations

import json
import subprocess
import time

import pytest


def traced(labnode, source: str, status: int = 0) -> list[dict]:
    """The events of a script, without those that name tracks."""
    result = labnode.script(source, "--trace-loop=trace.json")
    assert result.status == status, result.stderr
    return events(labnode)


def events(labnode) -> list[dict]:
    document = json.loads((labnode.directory / "trace.json").read_text())
    assert document["otherData"]["overwritten"] == 0
    return [event for event in document["traceEvents"] if event["ph"] != "M"]


def phases_of_writes(found: list[dict]) -> list[str]:
    return [event["args"]["phase"] for event in found if event["name"] == "write"]


def names(found: list[dict], category: str) -> list[str]:
    return [event["name"] for event in found if event["cat"] == category and event["ph"] == "B"]


def test_begin_and_end_pair_up_on_each_track_and_time_only_grows(labnode):
    found = traced(labnode, "setImmediate(() => process.nextTick(() => console.log(1)));")
    open_spans: dict[int, list[str]] = {}
    last = 0.0
    for event in found:
        assert {"ph", "pid", "tid", "ts", "cat", "name"} <= event.keys()
        assert event["ts"] >= last or event["cat"] == "phase"
        last = max(last, event["ts"])
        stack = open_spans.setdefault(event["tid"], [])
        if event["ph"] == "B":
            stack.append(event["name"])
        elif event["ph"] == "E":
            assert stack.pop() == event["name"]
    assert all(stack == [] for stack in open_spans.values())


def test_each_line_is_written_in_its_phase(labnode):
    found = traced(
        labnode,
        "console.log('main');"
        "process.nextTick(() => console.log('tick'));"
        "setImmediate(() => { console.log('immediate'); process.nextTick(() => console.log('tick')); });"
        "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => console.log('wasm'));"
        "process.on('beforeExit', () => console.log('beforeExit'));"
        "process.on('exit', () => console.log('exit'));",
    )
    phases = phases_of_writes(found)
    # V8's thread may be done before the loop polls or only after the loop has ended.
    compiled = phases.index("poll") if "poll" in phases else phases.index("platform tasks")
    del phases[compiled]
    assert phases == ["main", "main", "check", "check", "exit", "exit"]


def test_a_timer_writes_in_the_timers_phase(labnode):
    assert phases_of_writes(traced(labnode, "setTimeout(() => console.log('timer'), 2);")) == ["timers"]


def test_writes_say_descriptor_and_bytes(labnode):
    found = traced(labnode, "console.log('caf\\u00e9'); console.error('');")
    written = [event["args"] for event in found if event["name"] == "write"]
    assert written == [{"fd": 1, "bytes": 6, "phase": "main"}, {"fd": 2, "bytes": 1, "phase": "main"}]


def test_drains_are_recorded(labnode):
    drains = names(traced(labnode, "process.nextTick(() => Promise.resolve().then(() => {}));"), "drain")
    assert drains[:2] == ["ticks", "microtasks"]
    rejected = traced(labnode, "process.on('unhandledRejection', () => {}); Promise.reject(1);")
    assert "rejections" in names(rejected, "drain")


def test_poll_does_not_wait_while_immediates_are_pending(labnode):
    found = traced(labnode, "setImmediate(() => setImmediate(() => {}));")
    reasons = [e["args"]["reason"] for e in found if e["name"] == "poll" and e["ph"] == "B"]
    assert reasons[:2] == ["no waiting: an idle handle is active"] * 2


def test_tracing_changes_neither_order_nor_turns(labnode):
    source = (
        "let turns = 0; setImmediate(function again() { console.log(turns); if (++turns < 4) setImmediate(again); });"
        "process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('micro'));"
    )
    plain = labnode.script(source)
    assert labnode.script(source, "--trace-loop=trace.json").stdout == plain.stdout
    found = events(labnode)
    assert len([event for event in found if event["name"] == "poll" and event["ph"] == "B"]) == 4


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("console.log('x'); process.exit(3);", 3),
        ("console.log('x'); throw new Error('x');", 1),
        ("console.log('x'); Promise.reject(1);", 1),
        ("process.on('exit', () => console.log('x'));", 0),
    ],
)
def test_the_file_is_written_however_the_process_ends(labnode, source, status):
    assert len(phases_of_writes(traced(labnode, source, status))) >= 1


def test_the_file_is_written_when_memory_runs_out(labnode):
    source = "console.log('x'); const all = []; for (;;) all.push(new Array(1000).fill({}));"
    labnode.script(source, "--max-old-space-size=30", "--trace-loop=trace.json")
    assert phases_of_writes(events(labnode)) == ["main"]


def test_exit_within_a_callback_is_the_phase_of_the_exit_listeners(labnode):
    found = traced(labnode, "process.on('exit', () => console.log('bye')); setImmediate(() => process.exit());")
    assert phases_of_writes(found) == ["exit"]


def test_the_file_goes_where_the_script_started(labnode):
    labnode.write("process.chdir('/'); console.log(1);")
    assert labnode.run("--trace-loop=trace.json", "script.js").status == 0
    assert len(events(labnode)) > 0


def test_a_named_pipe_can_be_the_file(labnode):
    pipe = labnode.directory / "pipe"
    subprocess.run(["mkfifo", pipe], check=True)
    script = labnode.write("console.log(1)")
    process = subprocess.Popen([labnode.path, f"--trace-loop={pipe}", script], stdout=subprocess.DEVNULL)
    time.sleep(0.1)
    assert json.loads(pipe.read_text())["traceEvents"]
    assert process.wait(timeout=10) == 0
