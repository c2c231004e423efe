"""Entry point of `python3 shared/labkit VERB ...`, which is what the `lab` script runs.

Start-up is part of the experience, so this file imports almost nothing: only the module of the verb that was
asked for is loaded (`verbs/VERB.py`). Each of those has `register(subparsers)` and `run(args) -> exit status`.
"""

import os
import sys

# Running a directory puts the directory itself on the path; what we want there is its parent, so that
# `import labkit` finds the package and no module of ours hides one of the standard library.
sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from labkit.dispatch import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
