// exercise: 7.2
// title: a tab before the place is a tab before the caret
// exit: 1
// stderr: /\.js:6\n\t\tnull\.property;\n\t\t     \^\n/
if (true) {
		null.property;
}
