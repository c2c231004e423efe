// Three places that want to decide with which status this process ends. Which one wins?
process.exitCode = 1;
process.on('exit', (code) => {
  console.log('exit', code);
  process.exitCode = 0;
});
setTimeout(() => process.exit(2), 1);
// question: The process ends with status 0. How often was the exit code decided, and who was last?
