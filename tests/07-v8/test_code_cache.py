"""The code cache: what a second run finds on disk, and what it does with it."""

from labkit.plugin import exercise

SCRIPT = "const answer = () => 41;\nconsole.log(answer(), require('lab:v8').codeCache());\n"


def run(lab, text=SCRIPT, flags=()):
    lab.write("script.js", text)
    return lab.run("script.js", flags=["--code-cache=.", *flags]).lines


def cache(lab):
    [file] = lab.dir.glob("*.cache")
    return file


@exercise("7.4", title="the first run produces a cache, the second uses it", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_used(lab):
    assert run(lab) == ["41 produced"]
    assert run(lab) == ["41 used"]


@exercise("7.4", title="without the option there is no cache", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_off(lab):
    assert lab.run(SCRIPT).lines == ["41 off"]
    assert not list(lab.dir.glob("*.cache"))


@exercise("7.4", title="two scripts have two caches", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_two(lab):
    for name in ("one.js", "two.js"):
        lab.write(name, SCRIPT)
        assert lab.run(name, flags=["--code-cache=."]).lines == ["41 produced"]
    assert len(list(lab.dir.glob("*.cache"))) == 2


@exercise("7.4", title="a cache that is made anew is used the next time", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_made_anew(lab):
    run(lab)
    changed = SCRIPT.replace("41", "4 + 2")
    run(lab, changed)
    assert run(lab, changed) == ["6 used"]


@exercise("7.5", title="a source of the same length is another source", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_same_length(lab):
    run(lab)
    assert run(lab, SCRIPT.replace("41", "42")) == ["42 rejected"]


@exercise("7.5", title="a damaged cache is rejected, wherever the damage is", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_damaged(lab):
    run(lab)
    whole = cache(lab).read_bytes()
    for at in (0, 9, 17, 25, 29, len(whole) // 2, len(whole) - 1):
        cache(lab).write_bytes(whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1:])
        assert run(lab) == ["41 rejected"], f"byte {at} of {len(whole)}"


@exercise("7.5", title="half a cache is rejected", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_cut(lab):
    run(lab)
    whole = cache(lab).read_bytes()
    for size in (1, 20, len(whole) // 2, len(whole) - 1):
        cache(lab).write_bytes(whole[:size])
        assert run(lab) == ["41 rejected"], f"{size} of {len(whole)} bytes"


@exercise("7.5", title="a cache of a V8 with other flags is rejected", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_flags(lab):
    run(lab)
    assert run(lab, flags=["--no-opt"]) == ["41 rejected"]
