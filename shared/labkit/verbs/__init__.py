"""One module per verb of `./lab`; see labkit/dispatch.py for how they are found."""
