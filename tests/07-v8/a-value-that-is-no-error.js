// exercise: 7.3
// title: any other value is reported as it looks, with the empty line before the place
// exit: 1
// stderr: /\A\n[^\n]+\.js:5\nthrow \{ reason: 'none' \};\n\^\n\{ reason: 'none' \}\n/
throw { reason: 'none' };
