// exercise: 14.2
// title: from the main script either may come first, a 0 ms timeout or an immediate
// setTimeout 0 is setTimeout 1. Whether that millisecond is over when the loop looks at its timers for the first time
// depends on how fast the machine got there. Both orders are right, so no program may count on one of them.
setTimeout(() => console.log('timeout'), 0);                // expect 1|2: timeout
setImmediate(() => console.log('immediate'));               // expect 1|2: immediate
