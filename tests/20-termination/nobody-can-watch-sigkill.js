// exercise: 20.1
// title: SIGKILL and SIGSTOP cannot be listened to, and process.on says so
for (const name of ['SIGKILL', 'SIGSTOP']) {
  try {
    process.on(name, () => {});
    console.log(name, 'listens');
  } catch (error) {
    console.log(name, error.code, error.syscall, error.message);
    // expect 1: SIGKILL EINVAL uv_signal_start uv_signal_start EINVAL
    // expect 3: SIGSTOP EINVAL uv_signal_start uv_signal_start EINVAL
  }
  console.log(process.listenerCount(name)); // expect 2,4: 0
}
