// The entry file: found, read, wrapped in a function, and run to its end before the loop turns for the first time.
//
// In Node: Module._compile and wrapSafe in lib/internal/modules/cjs/loader.js.
'use strict';

const { compileFunction, cwd, isBuiltin, readFile, realpath, requireBuiltin } = internalBinding('process');

function directoryOf(path) {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

function notFound(message, stack) {
  const error = new Error(message);
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = stack;
  return error;
}

// require() of built-in modules; files come with the chapter on modules.
function makeRequire(module) {
  return function require(id) {
    const name = id.startsWith('node:') ? id.slice(5) : id;
    if (isBuiltin(name)) return requireBuiltin(name);
    throw notFound(`Cannot find module '${id}'\nRequire stack:\n- ${module.filename}`, [module.filename]);
  };
}

// [absolute path without links, text] of the entry file.
function read(entry) {
  const absolute = entry.startsWith('/') ? entry : `${cwd()}/${entry}`;
  const filename = realpath(absolute);
  const text = typeof filename === 'string' ? readFile(filename) : undefined;
  if (typeof text !== 'string') throw notFound(`Cannot find module '${absolute}'`, []);
  return [filename, text];
}

/** Runs the entry file, given as on the command line. Throws what it throws. */
exports.runMain = function runMain(entry) {
  const [filename, text] = read(entry);
  const main = { id: '.', path: directoryOf(filename), exports: {}, filename, loaded: false };
  const require = makeRequire(main);
  require.main = main;
  // TODO(9.1): compileFunction(text, filename) gives the wrapper; call it with module.exports as `this` and its five arguments.
  // The order is that of the parameters which the wrapper was compiled with.
  const parameters = [main.exports, require, main, filename, main.path];
  Reflect.apply(compileFunction(text, filename), main.exports, parameters);
  // END(9.1)
  main.loaded = true;
};
