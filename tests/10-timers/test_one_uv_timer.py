"""What JavaScript cannot see: how many timers libuv has."""

import json

from labkit.plugin import exercise


@exercise("10.3", title="100,000 timeouts need one uv timer", oracle="none",
          reason="the program's own trace tells how many handles were opened; real Node has none of that kind")
def test_one_uv_timer(lab):
    lab.run("let n = 0;\n"
            "for (let i = 0; i < 100_000; i++) setTimeout(() => { n++; }, i % 50);\n"
            "process.on('exit', () => console.log(n));\n", flags=["--trace-loop=trace.json"])
    events = json.loads((lab.dir / "trace.json").read_text())["traceEvents"]
    timers = [event for event in events if event.get("cat") == "handle" and event["ph"] == "b" and event["name"] == "timer"]
    assert len(timers) == 1, f"expected 1 uv_timer_t for 100,000 timeouts, found {len(timers)}"
