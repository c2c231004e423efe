// util.parseArgs: a command line as options and positionals. First the arguments become tokens, then tokens are held
// against what is configured.
//
// In Node: lib/internal/util/parse_args/parse_args.js, https://nodejs.org/docs/latest-v18.x/api/util.html#utilparseargsconfig
'use strict';

const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_PARSE_ARGS_INVALID_OPTION_VALUE, ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL,
    ERR_PARSE_ARGS_UNKNOWN_OPTION,
  },
} = require('internal/errors');
const { validateArray, validateBoolean, validateObject, validateString } = require('internal/validators');

// Only own properties count: names come from the command line.
const own = (object, key) => (object !== undefined && object !== null && Object.hasOwn(object, key) ? object[key] : undefined);
const isStringOption = (options, name) => own(own(options, name), 'type') === 'string';

function mainArguments() {
  const evaluates = ['-e', '--eval', '-p', '--print'].some((flag) => process.execArgv.includes(flag));
  return process.argv.slice(evaluates ? 1 : 2);
}

function checkList(value, name, checkOne) {
  validateArray(value, name);
  value.forEach((one, i) => checkOne(one, `${name}[${i}]`));
}

function checkOption(option, name) {
  validateObject(option, name);
  const type = own(option, 'type');
  if (type !== 'string' && type !== 'boolean') throw new ERR_INVALID_ARG_TYPE(`${name}.type`, "('string|boolean')", type);
  if (Object.hasOwn(option, 'short')) {
    validateString(option.short, `${name}.short`);
    if (option.short.length !== 1) throw new ERR_INVALID_ARG_VALUE(`${name}.short`, option.short, 'must be a single character');
  }
  if (Object.hasOwn(option, 'multiple')) validateBoolean(option.multiple, `${name}.multiple`);
  const byDefault = own(option, 'default');
  if (byDefault === undefined) return;
  const checkOne = type === 'string' ? validateString : validateBoolean;
  if (own(option, 'multiple')) checkList(byDefault, `${name}.default`, checkOne);
  else checkOne(byDefault, `${name}.default`);
}

function nameOfShort(short, options) {
  return Object.keys(options).find((name) => own(options[name], 'short') === short) ?? short;
}

// "-abfFILE" is -a -b -fFILE when f takes a value.
function expandGroup(argument, options) {
  const expanded = [];
  for (let i = 1; i < argument.length; i++) {
    if (i < argument.length - 1 && isStringOption(options, nameOfShort(argument[i], options))) {
      expanded.push(`-${argument.slice(i)}`);
      break;
    }
    expanded.push(`-${argument[i]}`);
  }
  return expanded;
}

function tokenize(args, options) {
  const tokens = [];
  const rest = [...args];
  let index = -1;
  let expanded = 0; // How many of the next come from one argument.

  const option = (name, rawName, value, inlineValue) => tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
  const alone = (name, rawName) => {
    const takesNext = isStringOption(options, name) && rest.length > 0 && rest[0] != null;
    option(name, rawName, takesNext ? rest.shift() : undefined, takesNext ? false : undefined);
    if (takesNext) index++;
  };

  while (rest.length > 0) {
    const argument = rest.shift();
    if (expanded > 0) expanded--;
    else index++;
    const dashes = /^--?(?=.)/s.exec(argument)?.[0].length ?? 0;

    if (argument === '--') {
      tokens.push({ kind: 'option-terminator', index });
      for (const value of rest) tokens.push({ kind: 'positional', index: ++index, value });
      break;
    } else if (dashes === 1 && argument.length === 2) {
      alone(nameOfShort(argument[1], options), argument);
    } else if (dashes === 1) {
      const name = nameOfShort(argument[1], options);
      if (isStringOption(options, name)) {
        option(name, argument.slice(0, 2), argument.slice(2), true);
      } else {
        const group = expandGroup(argument, options);
        rest.unshift(...group);
        expanded = group.length;
      }
    } else if (dashes === 2) {
      const equals = argument.indexOf('=', 3);
      if (equals === -1) alone(argument.slice(2), argument);
      else option(argument.slice(2, equals), argument.slice(0, equals), argument.slice(equals + 1), true);
    } else {
      tokens.push({ kind: 'positional', index, value: argument });
    }
  }
  return tokens;
}

function checkToken(token, options, allowPositionals) {
  const { name, rawName, value } = token;
  if (!Object.hasOwn(options, name)) throw new ERR_PARSE_ARGS_UNKNOWN_OPTION(rawName, allowPositionals);
  const short = own(options[name], 'short');
  const shown = `${short ? `-${short}, ` : ''}--${name}`;
  const takesValue = isStringOption(options, name);
  if (takesValue && typeof value !== 'string') throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${shown} <value>' argument missing`);
  if (!takesValue && value != null) throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${shown}' does not take an argument`);
  if (!token.inlineValue && value != null && value.length > 1 && value[0] === '-') {
    const example = rawName.startsWith('--') ? `'${rawName}=-XYZ'` : `'--${name}=-XYZ' or '${rawName}-XYZ'`;
    throw new ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`Option '${rawName}' argument is ambiguous.\n` +
      `Did you forget to specify the option argument for '${rawName}'?\n` +
      `To specify an option argument starting with a dash use ${example}.`);
  }
}

function parseArgs(config = {}) {
  const args = own(config, 'args') ?? mainArguments();
  const strict = own(config, 'strict') ?? true;
  const allowPositionals = own(config, 'allowPositionals') ?? !strict;
  const returnTokens = own(config, 'tokens') ?? false;
  const options = own(config, 'options') ?? { __proto__: null };
  validateArray(args, 'args');
  validateBoolean(strict, 'strict');
  validateBoolean(allowPositionals, 'allowPositionals');
  validateBoolean(returnTokens, 'tokens');
  validateObject(options, 'options');
  for (const [name, option] of Object.entries(options)) checkOption(option, `options.${name}`);

  const tokens = tokenize(args, options);
  const values = { __proto__: null };
  const positionals = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (!allowPositionals) throw new ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL(token.value);
      positionals.push(token.value);
    } else if (token.kind === 'option') {
      if (strict) checkToken(token, options, allowPositionals);
      const { name } = token;
      const value = token.value ?? true;
      if (name === '__proto__') continue;
      if (!own(own(options, name), 'multiple')) values[name] = value;
      else if (values[name]) values[name].push(value);
      else values[name] = [value];
    }
  }
  for (const [name, option] of Object.entries(options)) {
    const byDefault = own(option, 'default');
    if (byDefault !== undefined && values[name] === undefined && name !== '__proto__') values[name] = byDefault;
  }
  return returnTokens ? { values, positionals, tokens } : { values, positionals };
}

module.exports = { parseArgs };
