// What keeps the process alive: libuv's handles and requests, which C++ lists, and timeouts and immediates, which only
// their modules know.
//
// In Node: process.getActiveResourcesInfo in lib/internal/bootstrap/node.js. It has no why().
'use strict';

const { resources } = internalBinding('core');
const { signals } = internalBinding('process');
const { listAlive } = internalBinding('termination');

// Their order in the list. A module that has not been loaded has made none.
const kOfJavaScript = ['Timeout', 'Immediate'];

/** @returns {string[]} a name for each thing that keeps the process alive */
function getActiveResourcesInfo() {
  const names = listAlive().filter((_, i) => i % 2 === 0);
  for (const name of kOfJavaScript) names.push(...Array(resources[name]?.count() ?? 0).fill(name));
  return names;
}

/**
 * @returns {{what: string, place: string}[]} each thing that keeps the process alive: its name, with its delay where it
 *   is a timeout, and "file:line:column" where a script made it. Places are known with --why-alive only, otherwise ''.
 */
function why() {
  const flat = listAlive();
  const found = [];
  for (let i = 0; i < flat.length; i += 2) found.push({ what: flat[i], place: flat[i + 1] });
  for (const name of kOfJavaScript) {
    for (const { detail, place } of resources[name]?.list() ?? []) {
      found.push({ what: detail === '' ? name : `${name}, ${detail}`, place });
    }
  }
  return found;
}

/**
 * The report's lines about what why() gives: one for each kind and place, in the order in which they come first.
 * @param {{what: string, place: string}[]} things
 * @returns {string[]} such as "2 x Timeout, every 500 ms  app.js:3:1"
 */
function describe(things) {
  // TODO(20.7): Count those of equal `what` and `place`; a line for each: "COUNT x WHAT  PLACE", or "COUNT x WHAT  made by the runtime" where the place is ''.
  labTodo('20.7', 'Count those of equal `what` and `place`; a line for each: "COUNT x WHAT  PLACE", or "COUNT x WHAT  made by the runtime" where the place is \'\'.');
  // END(20.7)
}

/** The last words of a process that a signal ends, on standard error. Called from C++ with the signal's number. */
function printReport(number) {
  const { statusOf } = require('lab:status');
  const name = Object.keys(signals).find((key) => signals[key] === number);
  const lines = describe(why());
  console.error(`${name} ends the process (status ${statusOf({ by: 'signal', number })}). ` +
    (lines.length > 0 ? 'It was alive because of:' : 'Nothing kept it alive.'));
  for (const line of lines) console.error(`  ${line}`);
}

module.exports = { describe, getActiveResourcesInfo, printReport, why };
