"""The code cache: what a second run finds on disk, and what it does with it."""

import struct

from labkit.plugin import exercise

HEADER = struct.Struct("<QQQII")    # CacheHeader in code_cache.h
FIELDS = ("magic", "source_hash", "payload_hash", "payload_size", "version_tag")
SCRIPT = "const answer = () => 41;\nconsole.log(answer(), require('lab:v8').codeCache());\n"


def run(lab, text=SCRIPT, flags=()):
    lab.write("script.js", text)
    return lab.run("script.js", flags=["--code-cache=.", *flags]).lines


def cache(lab):
    [file] = lab.dir.glob("*.cache")
    return file


def fnv(data):
    """Hash() of code_cache.h."""
    value = 0xcbf29ce484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001b3 % (1 << 64)
    return value


def wrong_fields(lab, text=SCRIPT):
    """The fields of the cache file's header that do not say what they should."""
    data = cache(lab).read_bytes()
    payload = data[HEADER.size:]
    right = (0x316568636163616c, fnv(text.encode()), fnv(payload), len(payload))
    found = HEADER.unpack(data[:HEADER.size])
    # The tag is V8's affair; 0 is what an empty header has.
    return [name for name, value, good in zip(FIELDS, found, (*right, found[4] or None)) if value != good]


@exercise("7.1", title="a cache that V8 itself refuses is told as rejected, and made anew", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_v8_refuses(lab):
    run(lab)
    payload = bytearray(cache(lab).read_bytes()[HEADER.size:])
    header = list(HEADER.unpack(cache(lab).read_bytes()[:HEADER.size]))
    payload[8] ^= 1    # What V8 keeps of the source there. The header is made to fit, so that only V8 can see it.
    header[FIELDS.index("payload_hash")] = fnv(payload)
    cache(lab).write_bytes(HEADER.pack(*header) + payload)
    assert run(lab) == ["41 rejected"]
    assert run(lab) == ["41 used"]


@exercise("7.4", title="the first run produces a cache, the second uses it", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_used(lab):
    assert run(lab) == ["41 produced"]
    assert wrong_fields(lab) == []
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
    assert wrong_fields(lab, changed) == []
    assert run(lab, changed) == ["6 used"]


@exercise("7.5", title="a whole cache of this source and this V8 is used", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_whole(lab):
    run(lab)
    assert run(lab) == ["41 used"]


@exercise("7.5", title="a source of the same length is another source", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_same_length(lab):
    run(lab)
    assert run(lab, SCRIPT.replace("41", "42")) == ["42 rejected"]


@exercise("7.5", title="a damaged cache is rejected, wherever the damage is", oracle="none", reason="--code-cache and lab:v8 are this runtime's own")
def test_damaged(lab):
    run(lab)
    whole = cache(lab).read_bytes()
    places = {"magic": 0, "source_hash": 9, "payload_hash": 17, "payload_size": 25, "version_tag": 29,
              "the middle": len(whole) // 2, "the last byte": len(whole) - 1}
    for name, at in places.items():
        cache(lab).write_bytes(whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1:])
        assert run(lab) == ["41 rejected"], f"one bit of {name} is another"


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
