// exercise: 6.4
// title: the loop turns as long as anything is alive, not once
// flags: --native-timer=250,2
// oracle: none (a timer that JavaScript does not see is an option of this runtime; libuv's own test is the unit test)
print('main');                    // expect 1: main
// expect 2,3: native timer
// expect 4: native timer closed
