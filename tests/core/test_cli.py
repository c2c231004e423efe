"""How labnode starts, fails and ends, seen from outside and compared with real Node."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

# ---- Which file is run


def test_a_file_that_is_not_there_is_named_and_the_status_is_1(alike):
    result = alike(lambda node: node.run("none.js"), stderr=False)
    assert result.status == 1
    assert "Cannot find module '" in result.stderr
    assert "/none.js'" in result.stderr


def test_a_directory_without_an_index_is_no_script(alike):
    def ask(node):
        (node.directory / "folder").mkdir()
        return node.run("folder")

    result = alike(ask, stderr=False)
    assert result.status == 1
    assert "/folder'" in result.stderr


def test_a_file_that_may_not_be_read_is_named(alike):
    if os.geteuid() == 0:
        pytest.skip("root may read everything")

    def ask(node):
        node.write("", "secret.js").chmod(0)
        return node.run("secret.js")

    result = alike(ask, stderr=False)
    assert result.status == 1
    assert "EACCES: permission denied" in result.stderr


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\n",
        b"// only a comment",
        b"\xef\xbb\xbfconsole.log('after a byte-order mark')",
        b"#!/usr/bin/env node\nconsole.log('after a hashbang')",
        b"#!/usr/bin/env node",
        b"console.log('a\xffb', '\xc3('.length, '\xf0\x9f\x98'.length)",
        "console.log('caf\u00e9 \u20ac \U0001f600', '\U0001f600'.length)".encode(),
        b"console.log('a\\u0000b', '\\ud800'.length)",
        b"console.log('carriage return')\r\nconsole.log(`a\r\nb`.length)\r\n",
        b"return console.log('a return at the top')",
        b"console.log(typeof this, typeof arguments, typeof module, typeof exports)",
    ],
    ids=["empty", "one line end", "comment", "byte-order mark", "hashbang", "hashbang alone", "not UTF-8", "UTF-8",
         "NUL and lone surrogate", "CRLF", "return", "what a module is given"],
)
def test_a_file_is_read_as_node_reads_it(alike, source):
    assert alike(lambda node: node.script(source)).status == 0


def test_a_byte_order_mark_before_a_hashbang_is_a_syntax_error(alike):
    result = alike(lambda node: node.script(b"\xef\xbb\xbf#!/usr/bin/env node\n"), stderr=False)
    assert result.status == 1
    assert "SyntaxError: Invalid or unexpected token" in result.stderr


def test_a_very_long_line_is_compiled_and_printed(alike):
    source = "console.log('" + "x" * 3_000_000 + "');"
    result = alike(lambda node: node.script(source))
    assert len(result.stdout) == 3_000_001


# ---- The command line


def test_an_unknown_option_is_refused_with_status_9(alike):
    assert alike(lambda node: node.run("--no-such-option", "x.js")).status == 9
    assert alike(lambda node: node.run("--no-such-option=3", "x.js")).status == 9


def test_an_option_of_v8_reaches_v8(alike):
    result = alike(lambda node: node.script("console.log(typeof gc)", "--expose-gc"))
    assert result.stdout == "function\n"


def test_after_two_dashes_comes_the_script(alike):
    result = alike(lambda node: node.run("--expose-gc", "--", node.write("console.log(process.execArgv.join())"), "--x"))
    assert result.stdout == "--expose-gc\n"


def test_arguments_after_the_script_are_the_scripts(alike):
    def ask(node):
        return node.run(node.write("console.log(process.argv.slice(2).join())"), "--expose-gc", "-x", "", "y z")

    assert alike(ask).stdout == "--expose-gc,-x,,y z\n"


def test_a_trace_file_that_cannot_be_written_is_refused(labnode):
    result = labnode.script("", "--trace-loop=/no/such/folder/x.json")
    assert result.status == 9
    assert "/no/such/folder/x.json cannot be written (No such file or directory)" in result.stderr


# ---- Errors that nobody caught


@pytest.mark.parametrize(
    "thrown",
    ["null", "undefined", "true", "42", "-0", "NaN", "10n", "''", "'text'", "'two\\nlines'", "Symbol('why')",
     "{a: 1, b: {c: [2]}}", "[1, 2]", "Object.create(null)", "function named() {}", "class Named {}", "/x/g",
     "new Map([[1, 2]])", "{toString() { throw 1; }}", "new Proxy({}, {get() { throw 1; }})"],
)
def test_any_value_can_be_thrown_and_is_shown(alike, thrown):
    assert alike(lambda node: node.script(f"throw {thrown};\n")).status == 1


@pytest.mark.parametrize(
    "source",
    [
        "function f() {\n  throw new TypeError('bad');\n}\nf();\n",
        "const e = new Error('no');\ne.code = 'E_NO';\nthrow e;\n",
        "class MyError extends Error {}\nthrow new MyError('mine');\n",
        "const e = new Error('x');\ne.name = 'Renamed';\nthrow e;\n",
        "const e = new Error('x');\ne.stack = undefined;\nthrow e;\n",
        "const e = new Error('x');\ne.stack = 'a stack of mine';\nthrow e;\n",
        "throw new Error('two\\nlines');\n",
        "throw new Error('');\n",
        "throw new Error('effect', { cause: 'a cause' });\n",
        "throw new AggregateError([new RangeError('one')], 'many');\n",
        "\tthrow new Error('after a tab');\n",
        "let caf\u00e9 = 1; throw new Error('after \u00e9');\n",
        "undefinedName;\n",
        "null.property;\n",
        "JSON.parse('{');\n",
    ],
)
def test_an_error_is_reported_with_its_place_and_stack(alike, source):
    assert alike(lambda node: node.script(source)).status == 1


@pytest.mark.parametrize("source", ["let a = ;\n", "function (", "{", "'unterminated", "let a; let a;"])
def test_a_syntax_error_shows_the_line_and_the_place(alike, source):
    result = alike(lambda node: node.script(source))
    assert result.status == 1
    assert "SyntaxError" in result.stderr


@pytest.mark.parametrize("reason", ["new Error('no')", "null", "undefined", "'text'", "{a: 1}", "Symbol('s')"])
def test_a_rejection_that_nobody_handles_ends_the_process(alike, reason):
    result = alike(lambda node: node.script(f"Promise.reject({reason});\n"), stderr=False)
    assert result.status == 1
    assert result.stderr != ""


@pytest.mark.parametrize(
    ("thrower", "name"),
    [("process.nextTick({})", "tick"), ("queueMicrotask({})", "microtask"), ("setTimeout({}, 1)", "timer"),
     ("setImmediate({})", "immediate"), ("process.on('exit', {})", "exit")],
)
def test_an_error_in_any_callback_ends_the_process(alike, thrower, name):
    source = thrower.format("() => { throw new Error('late'); }")
    result = alike(lambda node: node.script(f"{source};\nconsole.log('{name}');\n"), stderr=False)
    assert (result.stdout, result.status) == (f"{name}\n", 1)
    assert "Error: late" in result.stderr


def test_what_was_printed_before_the_error_comes_out(labnode):
    # Node itself may lose what does not fit into a pipe.
    result = labnode.script("console.log('x'.repeat(1000000)); throw new Error('after');\n")
    assert (len(result.stdout), result.status) == (1_000_001, 1)


# ---- Exit statuses


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("process.exit()", 0), ("process.exit(3)", 3), ("process.exit(256)", 0), ("process.exit(-1)", 255),
        ("process.exitCode = 4", 4), ("process.exitCode = 4; process.exit()", 4), ("process.exitCode = 4; process.exit(5)", 5),
        ("process.exitCode = 4; throw 1", 1),
        ("process.on('exit', (code) => { console.log(code); process.exitCode = 6; })", 6),
        ("process.on('exit', () => process.exit(7))", 7),
        ("process.on('uncaughtException', () => {}); throw 1", 0),
        ("process.on('uncaughtException', () => { throw 2; }); throw 1", 7),
        ("process.on('beforeExit', () => console.log('before')); process.on('exit', () => console.log('exit'))", 0),
        ("process.on('beforeExit', () => console.log('before')); process.exit(0)", 0),
    ],
)
def test_the_status_is_nodes(alike, source, status):
    assert alike(lambda node: node.script(source), stderr=False).status == status


@pytest.mark.parametrize("signal", ["TERM", "INT", "HUP", "KILL"])
def test_a_signal_that_nobody_listens_to_ends_the_process(alike, signal):
    # sh has background jobs ignore SIGINT; the program is told to take the default again.
    line = f'env --default-signal=INT "$NODE" loop.js >&3 & read line <&3; kill -{signal} $!; wait $!'

    def ask(node):
        node.write("console.log('running'); for (;;);", "loop.js")
        return node.shell(f"mkfifo fifo; exec 3<>fifo; {line}")

    assert alike(ask, stderr=False).status > 128


# ---- Standard streams that are not as usual

PRINT = "console.log('out'); console.error('err'); console.log('more'); console.error('end');\n"


@pytest.mark.parametrize("redirection", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full", ">/dev/null"])
def test_a_closed_or_full_stream_is_no_reason_to_fail(alike, redirection):
    def ask(node):
        return node.shell(f'"$NODE" {node.write(PRINT)} {redirection}')

    assert alike(ask).status == 0


def test_a_file_opened_by_a_script_never_takes_a_closed_standard_descriptor(labnode):
    # Otherwise the next file that is opened would get our output.
    labnode.write("console.log('out'); console.error('err');\n")
    line = '"$NODE" --trace-loop=trace.json script.js <&- >&- 2>&-; echo $?; grep -c "^out\\|^err" trace.json'
    assert labnode.shell(line).stdout.split() == ["0", "0"]


def test_a_reader_that_goes_away_does_not_kill_the_writer(alike):
    source = "for (let i = 0; i < 50000; i++) console.log('line ' + i); console.error('end');\n"

    def ask(node):
        # The status of the program, not of head.
        return node.shell(f'{{ "$NODE" {node.write(source)}; echo "status $?" >&2; }} | head -n 1')

    result = alike(ask)
    assert result.stdout == "line 0\n"
    assert "status 0" in result.stderr


def test_a_slow_reader_gets_everything(labnode):
    source = "for (let i = 0; i < 30000; i++) console.log('line ' + i);\n"
    result = labnode.shell(f'"$NODE" {labnode.write(source)} | {{ sleep 0.3; wc -l; }}')
    assert result.stdout.strip() == "30000"


def test_a_pipe_that_does_not_block_gets_everything(labnode):
    read, write = os.pipe()
    os.set_blocking(write, False)
    script = labnode.write("console.log('x'.repeat(1000000));\n")
    process = subprocess.Popen([labnode.path, script], stdout=write, stdin=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read, "rb") as stream:
        assert len(stream.read()) == 1_000_001
    assert process.wait(timeout=30) == 0


# ---- When memory or the stack runs out


def test_out_of_memory_ends_as_nodes_does(alike):
    source = "const all = []; for (;;) all.push(new Array(1000).fill({}));\n"
    result = alike(lambda node: node.script(source, "--max-old-space-size=30"), stderr=False)
    assert result.status == -6
    assert "JavaScript heap out of memory" in result.stderr
    assert "FATAL ERROR: " in result.stderr


def test_an_array_buffer_that_is_too_large_is_an_error_that_can_be_caught(alike):
    source = "try { new ArrayBuffer(2 ** 52); } catch (e) { console.log(e.name, e.message); }\n"
    assert alike(lambda node: node.script(source)).stdout.startswith("RangeError Array buffer allocation failed")


def test_a_stack_overflow_can_be_caught(alike):
    source = "function f() { f(); }\ntry { f(); } catch (e) { console.log(e.name, e.message); }\n"
    assert alike(lambda node: node.script(source)).stdout == "RangeError Maximum call stack size exceeded\n"


def test_a_stack_overflow_that_nobody_catches_is_an_error_like_others(alike):
    assert alike(lambda node: node.script("function f() { f(); }\nf();\n")).status == 1


def test_a_deep_recursion_in_an_error_report_does_not_crash(alike):
    # The report itself runs JavaScript (toString, a getter) when there is no stack left.
    source = "const e = new Error('x'); Object.defineProperty(e, 'name', { get() { return this.name; } });\nthrow e;\n"
    assert alike(lambda node: node.script(source), stderr=False).status in (1, 7)


# ---- What an end must not leave behind


def test_work_of_v8_threads_is_waited_for(alike):
    source = (
        "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))"
        ".then((m) => console.log(String(m)));\n"
    )
    assert alike(lambda node: node.script(source)).stdout == "[object WebAssembly.Module]\n"


def test_a_process_that_exits_while_v8_compiles_does_not_crash(labnode):
    source = (
        "const hot = (n) => { let s = 0; for (let i = 0; i < n; i++) s += i % 7; return s; };\n"
        "for (let i = 0; i < 200; i++) hot(1000);\nprocess.exit(5);\n"
    )
    script = labnode.write(source)
    assert {labnode.run(script).status for _ in range(10)} == {5}


def test_the_runtime_leaves_no_file_behind(labnode, tmp_path: Path):
    labnode.script("console.log(1)")
    assert [file.name for file in labnode.directory.iterdir()] == ["script.js"]


WARNINGS = ("process.on('warning', (w) => console.log(w.name, w.code));\n"
            "process.emitWarning('one', 'CustomWarning', 'C1');\n"
            "process.emitWarning('two', { type: 'DeprecationWarning', code: 'DEP1', detail: 'more' });\n"
            "process.emitWarning(new Error('three'));\n")


@pytest.mark.parametrize("flags", [[], ["--no-warnings"], ["--no-deprecation"], ["--trace-warnings"], ["--trace-deprecation"],
                                   ["--throw-deprecation"]], ids=" ".join)
def test_warnings_are_printed_as_nodes(labnode, oracle, flags):
    def said(program):
        result = program.script(WARNINGS, *flags)
        lines = [re.sub(r"\(node:\d+\)", "(node:PID)", line) for line in result.stderr.splitlines()]
        # Stack frames, the program's name in the advice and the last line's version are each runtime's own.
        kept = [line for line in lines if not re.match(r"\s+at |\(Use `|Node\.js v|.*script\.js:|node:internal", line)]
        return result.status, result.stdout, [line for line in kept if line.strip(" ^")]

    ours, theirs = said(labnode), said(oracle)
    if "--throw-deprecation" in flags:
        # The report's source lines show where each runtime throws.
        assert ours[:2] == theirs[:2]
    else:
        assert ours == theirs
