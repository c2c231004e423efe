// exercise: 6.4
// title: a native timer of 50 ms keeps the process alive and fires after the script
// flags: --native-timer=50
// oracle: none (a timer that JavaScript does not see is an option of this runtime; libuv's own test is the unit test)
print('main');                    // expect 1: main
// expect 2: native timer
// expect 3: native timer closed
