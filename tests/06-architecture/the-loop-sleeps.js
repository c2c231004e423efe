// exercise: 6.4
// title: while nothing is due the thread sleeps, and the loop does not turn
// flags: --native-timer=600 --native-timer-turns
// oracle: none (a timer that JavaScript does not see is an option of this runtime)
print('main');                    // expect 1: main
// expect 2: native timer
// expect 3: few turns
// expect 4: native timer closed
