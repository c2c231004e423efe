// What promises-aplus-tests asks for, made of the promise in the file that $LAB_PROMISE names; without it, of chapter 17's reference.
'use strict';

const { resolve } = require('path');

const LabPromise = require(resolve(process.env.LAB_PROMISE ?? `${__dirname}/../../../solutions/17-promises/lab/promise.js`));

exports.resolved = LabPromise.resolve;
exports.rejected = LabPromise.reject;
exports.deferred = () => {
  const deferred = {};
  deferred.promise = new LabPromise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
  return deferred;
};
