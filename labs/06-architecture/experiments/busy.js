// flags: --native-timer=1,2
// oracle: none (a timer that JavaScript does not see is an option of this runtime)
// A native timer of 1 ms is running while this script keeps the thread for 50.
const end = Date.now() + 50;
while (Date.now() < end);
(globalThis.print ?? console.log)('main is done');
// question: Fifty periods have passed. How many times did the timer fire while the script ran, and why?
