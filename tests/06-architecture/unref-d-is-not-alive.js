// exercise: 6.4
// title: what does not keep the loop alive is not waited for
// flags: --native-timer=60000 --native-timer-unref
// oracle: none (a timer that JavaScript does not see is an option of this runtime; libuv's own test is the unit test)
print('main');                    // expect 1: main
// expect 2: native timer closed
