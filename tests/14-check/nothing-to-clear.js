// exercise: 14.5
// title: clearImmediate takes undefined and null without complaint
clearImmediate();
clearImmediate(undefined);
clearImmediate(null);
setImmediate(() => console.log('still there'));             // expect 1: still there
