"""What JavaScript cannot see: how often the loop wakes for timers."""

import json

from labkit.plugin import exercise


@exercise("10.8", title="a list whose last timer was cleared does not wake the loop", oracle="none",
          reason="the program's own trace tells how often the uv timer fired; real Node has none of that kind")
def test_an_emptied_list_wakes_nobody(lab):
    lab.run("setTimeout(() => {}, 1);\n"
            "clearTimeout(setTimeout(() => {}, 50));\n"
            "setTimeout(() => {}, 100);\n", flags=["--trace-loop=trace.json"])
    events = json.loads((lab.dir / "trace.json").read_text())["traceEvents"]
    fired = [event for event in events if event.get("cat") == "callback" and event["ph"] == "B" and event["name"] == "timers"]
    assert 1 <= len(fired) <= 2, f"two timers were left, of 1 and of 100 ms, but the uv timer fired {len(fired)} times"
