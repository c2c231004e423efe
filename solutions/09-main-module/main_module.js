'use strict';
const { compileFunction, requireBuiltin, isBuiltin, readFile, realpath, cwd } = internalBinding('main_module');

function directoryOf(path) {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

function makeRequire(module) {
  return function require(id) {
    const name = id.startsWith('node:') ? id.slice(5) : id;
    if (isBuiltin(name)) return requireBuiltin(name);
    const error = new Error(`Cannot find module '${id}'\nRequire stack:\n- ${module.filename}`);
    error.code = 'MODULE_NOT_FOUND';
    error.requireStack = [module.filename];
    throw error;
  };
}

exports.runMain = function runMain(entry) {
  const absolute = entry.startsWith('/') ? entry : cwd() + '/' + entry;
  const filename = realpath(absolute);
  const text = typeof filename === 'string' ? readFile(filename) : filename;
  if (typeof text !== 'string') {
    const error = new Error(`Cannot find module '${absolute}'`);
    error.code = 'MODULE_NOT_FOUND';
    error.requireStack = [];
    throw error;
  }
  const main = { id: '.', path: directoryOf(filename), exports: {}, filename, loaded: false };
  const body = compileFunction(text, filename);
  Reflect.apply(body, main.exports, [main.exports, makeRequire(main), main, filename, main.path]);
  main.loaded = true;
};
