"""The end: what a process says that comes to it, and what still happens in it."""

from labkit.plugin import exercise

NODE = "globalThis.print ??= (...values) => console.log(values.map(String).join(' '));\n"


def run(lab, *flags, text="print('main');\n"):
    """What it printed, when it ended well. The environment tells on standard error of a step that came too early."""
    ended = lab.run(NODE + text, flags=flags)
    assert ended.stderr == ""
    assert ended.status == 0
    return ended.lines


@exercise("6.5", title="a process that ran to its end leaves with status 0 and says nothing")
def test_ends_with_0(lab):
    assert run(lab) == ["main"]


@exercise("6.5", title="a promise that never settles does not disturb the end")
def test_pending_promise(lab):
    assert run(lab, text="new Promise(() => {});\nprint('main');\n") == ["main"]


@exercise("6.5", title="what is open at the end is closed, and its close callback runs", oracle="none", reason="what JavaScript does not see is an option of this runtime")
def test_open_handle(lab):
    assert run(lab, "--native-timer=60000", "--native-timer-unref") == ["main", "native timer closed"]


@exercise("6.5", title="a close callback may open a handle: that is closed before the end, too", oracle="none", reason="what JavaScript does not see is an option of this runtime")
def test_close_callback_opens(lab):
    lines = run(lab, "--native-timer=60000", "--native-timer-unref", "--native-timer-reopen")
    assert lines == ["main", "native timer closed", "native timer closed"]


@exercise("6.5", title="a request in flight at the end is cancelled, and its completion runs", oracle="none", reason="what JavaScript does not see is an option of this runtime")
def test_request(lab):
    assert run(lab, "--native-request") == ["main", "native request cancelled"]
