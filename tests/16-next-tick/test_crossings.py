"""What JavaScript cannot see: how often C++ crosses over for ticks."""

import json

from labkit.plugin import exercise


def drains(lab, script):
    lab.run(script, flags=["--trace-loop=trace.json"])
    events = json.loads((lab.dir / "trace.json").read_text())["traceEvents"]
    return [e for e in events if e.get("cat") == "drain" and e["ph"] in "BX" and e["name"] == "ticks"]


@exercise("16.4", title="1,000 ticks are drained at once, and again when others are queued", oracle="none",
          reason="the program's own trace tells when ticks were drained; real Node's has no such records")
def test_one_drain(lab):
    found = drains(lab, "for (let i = 0; i < 1000; i++) process.nextTick(() => {});\n"
                        "setImmediate(() => process.nextTick(() => process.nextTick(() => {})));\n")
    assert len(found) == 2, f"expected 2 drains of ticks, one of the script and one of the immediate, found {len(found)}"


@exercise("16.5", title="without ticks nothing is drained", oracle="none",
          reason="the program's own trace tells when ticks were drained; real Node's has no such records")
def test_none(lab):
    found = drains(lab, "process.nextTick(() => {});\n"
                        "let turns = 0;\n"
                        "setImmediate(function turn() { if (++turns < 50) setImmediate(turn); });\n")
    assert len(found) == 1, f"expected 1 drain of ticks, that of the script, and none for 50 immediates without ticks; found {len(found)}"
