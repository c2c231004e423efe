"""labkit: the `./lab` command, the checker and the grader of Node Internals Lab."""
