// title: start-up, empty script
// measure: process
// unit: ms
// better: less
// runs: 10
// aim: 1.54
