"""The ordering fuzzer: random programs, run on labnode and on real Node, whose output must be the same line by line.

A program is a tree (tree.py) that is made from a seed (generate.py) and written as JavaScript (emit.py). Both runtimes
run it under a clock that moves only when it is told to (clock.c), so what a program prints is decided by the rules of
ORDERING alone and not by the machine's load: no program is run twice, no order is accepted as luck. A program on which
they differ is made small (shrink.py); mended, it stays as one of regressions/*.js.

    ./lab verify --fuzz 10000 --seed 1      the long run
    python3 tests/ordering --help           one program of it, a file, a runtime against itself
"""
