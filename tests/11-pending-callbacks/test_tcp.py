"""Attempts that the kernel answers: a port where nobody listens, and one where somebody does."""

import socket

from labkit.plugin import exercise


def listening(family, address):
    server = socket.socket(family)
    server.bind(address)
    server.listen()
    return server


@exercise("11.2", title="the error of a refused port names address and port", oracle="none", reason="lab:connect is of this course")
def test_refused(lab):
    port = lab.port()
    lines = lab.run("const { connect } = require('lab:connect');\n"
                    f"connect({{ host: '127.0.0.1', port: {port} }}, ({{ message, code, errno, syscall, address, port }}) =>\n"
                    "  console.log(message, code, errno, syscall, address, port));\n").lines
    assert lines == [f"connect ECONNREFUSED 127.0.0.1:{port} ECONNREFUSED -111 connect 127.0.0.1 {port}"], f"got {lines}"


@exercise("11.2", title="success is null, also of a pipe told from poll, and keeps nothing alive", oracle="none", reason="lab:connect is of this course")
def test_success(lab):
    path = str(lab.dir / "socket")
    with listening(socket.AF_INET, ("127.0.0.1", 0)) as tcp, listening(socket.AF_UNIX, path):
        lines = lab.run("const { connect } = require('lab:connect');\n"
                        "const { occupy } = require('lab:loop');\n"
                        f"connect({{ path: {path!r} }}, (error) => {{\n"
                        "  console.log('pipe', error);\n"
                        f"  connect({{ port: {tcp.getsockname()[1]} }}, (error) => console.log('tcp', error));\n"
                        "});\n"
                        "connect({ path: '/no/such' }, (error) => console.log(error.code));\n"
                        "occupy('prepare', () => console.log('prepare'));\n").lines
    assert lines == ["ENOENT", "prepare", "pipe null", "tcp null"], f"got {lines}"


@exercise("11.5", title="a connection that stands is closed", oracle="none", reason="lab:connect is of this course")
def test_close(lab):
    with listening(socket.AF_INET, ("127.0.0.1", 0)) as server:
        running = lab.start("const { connect } = require('lab:connect');\n"
                            f"const it = connect({{ port: {server.getsockname()[1]} }}, (error) => {{\n"
                            "  console.log(error);\n"
                            "  it.close(() => console.log('closed'));\n"
                            "  setTimeout(() => {}, 1e6);\n"
                            "});\n")
        running.observe(until="closed")
        peer, _ = server.accept()
        peer.settimeout(10)
        assert peer.recv(1) == b"", "the other side saw no end of the connection"
        peer.close()
        running.kill("SIGTERM")
        lines = running.end().lines
    assert lines == ["null", "closed"], f"got {lines}"
