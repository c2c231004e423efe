// exercise: 6.4
// title: the loop turns as long as anything is alive, not once
// flags: --native-timer=5,3
// oracle: none (a timer that JavaScript does not see is an option of this runtime; libuv's own test is the unit test)
print('main');                    // expect 1: main
// expect 2,3,4: native timer
// expect 5: native timer closed
