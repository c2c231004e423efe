// lab:v8: looking over V8's shoulder. Real Node has no such module; the functions with % in them are V8's own, for
// tests, and become readable with --allow-natives-syntax, which is switched on while they are compiled.
'use strict';

const { codeCache, compileNative, heapStatistics } = internalBinding('script_runner');

const native = (call) => compileNative('f', 'g', `return ${call}`);
const getStatus = native('%GetOptimizationStatus(f)');
const prepareFunction = native('%PrepareFunctionForOptimization(f)');
const optimizeOnNextCall = native('%OptimizeFunctionOnNextCall(f)');
const haveSameMap = native('%HaveSameMap(f, g)');

// Bits of %GetOptimizationStatus (v8's src/runtime/runtime.h).
const kOptimized = 1 << 4;
const kInterpreted = 1 << 7;
const kBaseline = 1 << 15;

module.exports = {
  /**
   * The tier in which `fn` runs at its next call.
   * @returns {'lazy'|'interpreter'|'baseline'|'optimized'} lazy: not compiled yet
   */
  tier(fn) {
    const status = getStatus(fn);
    // TODO(7.6): Tell the tier from the bits of `status`; a function that was never compiled has none of the three.
    labTodo('7.6', 'Tell the tier from the bits of `status`; a function that was never compiled has none of the three.');
    // END(7.6)
  },

  /** Calls `fn` with `args`, so that V8 notes their types, and has it optimized for those. */
  optimize(fn, ...args) {
    // TODO(7.6): Prepare `fn`, for only then types are noted; call it with `args`; ask for optimization at the next call, and make that call.
    labTodo('7.6', 'Prepare `fn`, for only then types are noted; call it with `args`; ask for optimization at the next call, and make that call.');
    // END(7.6)
  },

  /** Whether V8 gave two objects the same hidden class (it says "map"). */
  sameHiddenClass: (a, b) => haveSameMap(a, b),

  /** { used, total, external, handles } in bytes, handles: those that C++ holds. */
  heapStatistics() {
    const [used, total, external, handles] = heapStatistics();
    return { used, total, external, handles };
  },

  /** What became of the code cache for the entry file: 'off', 'produced', 'used' or 'rejected' (and made anew). */
  codeCache,
};
