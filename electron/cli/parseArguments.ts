import { Problem } from '#shared/lib/problem.ts';
import { COMMANDS, COMMON, type CommandName, type CommandSpec, type OptionSpec } from './commandLine.ts';

export type ParsedArguments = {
  readonly command: CommandName;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
};

/** Reads a command and its arguments. Throws a Problem (exit 2) that names what is wrong. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const [name = '', ...rest] = argv;
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new Problem('command/unknown', {
      message: name === '' ? 'A command is missing.' : `There is no command "${name}".`,
      where: name,
      fix: `Use one of: ${Object.keys(COMMANDS).join(', ')}. "attest --help" explains them.`,
    });
  }
  const command = name as CommandName;
  const spec: CommandSpec = COMMANDS[command];
  const found = readWords(command, spec, rest);
  if (!found.switches.has('help')) {
    assertCount(command, spec, found.positionals);
    assertNeeded(spec, found.options);
  }
  return { command, ...found };
}

/** Sorts the words behind a command into arguments, options and switches. */
function readWords(
  command: CommandName,
  spec: CommandSpec,
  rest: readonly string[],
): Omit<ParsedArguments, 'command'> {
  const positionals: string[] = [];
  const options: Record<string, string> = {};
  const switches = new Set<string>();
  const optionOf = (key: string): OptionSpec | undefined =>
    Object.hasOwn(spec.options, key)
      ? spec.options[key]
      : Object.hasOwn(COMMON, key)
        ? COMMON[key]
        : undefined;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? '';
    if (word === '--') {
      positionals.push(...rest.slice(i + 1));
      break;
    }
    if (word === '-h') {
      switches.add('help');
      continue;
    }
    if (!word.startsWith('--')) {
      positionals.push(word);
      continue;
    }
    const [key = '', inline] = splitOption(word.slice(2));
    const option = optionOf(key);
    if (option === undefined) throw unknownOption(command, word, spec);
    if (option.value === null) {
      if (inline !== undefined) throw switchWithValue(key, word);
      switches.add(key);
      continue;
    }
    if (Object.hasOwn(options, key)) throw optionTwice(key);
    const next = rest[i + 1];
    const isOption = next?.startsWith('--') === true && optionOf(splitOption(next.slice(2))[0]) !== undefined;
    const value = inline ?? (isOption ? undefined : rest[++i]);
    if (value === undefined) throw valueMissing(key, option.value, word);
    options[key] = value;
  }
  return { positionals, options, switches };
}

const splitOption = (text: string): readonly [string, string | undefined] => {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};

const valueMissing = (key: string, placeholder: string, where: string): Problem =>
  new Problem('command/valueMissing', {
    message: `--${key} needs a value.`,
    where,
    fix: `Write --${key} ${placeholder}; a value that begins with -- is written --${key}=VALUE.`,
  });

const switchWithValue = (key: string, where: string): Problem =>
  new Problem('command/switch', {
    message: `--${key} takes no value.`,
    where,
    fix: `Write --${key} alone, or leave it out.`,
  });

const optionTwice = (key: string): Problem =>
  new Problem('command/optionTwice', {
    message: `--${key} is given twice.`,
    where: `--${key}`,
    fix: 'Give it once; several conditions are joined by and, or.',
  });

function unknownOption(command: string, word: string, spec: CommandSpec): Problem {
  const known = [...Object.keys(spec.options), ...Object.keys(COMMON)].map((key) => `--${key}`).join(', ');
  return new Problem('command/unknownOption', {
    message: `"attest ${command}" has no option ${word}.`,
    where: word,
    fix: `It takes ${known}. A text that begins with -- goes after a lone --.`,
  });
}

function assertCount(command: string, spec: CommandSpec, positionals: readonly string[]): void {
  const needed = spec.positionals.filter((name) => !name.endsWith('?')).length;
  if (positionals.length >= needed && positionals.length <= spec.positionals.length) return;
  throw new Problem('command/arguments', {
    message: positionals.length < needed ? 'An argument is missing.' : 'There are too many arguments.',
    where: `attest ${command} ${positionals.join(' ')}`.trim(),
    fix: `Write: ${usageOf(command as CommandName)}`,
  });
}

function assertNeeded(spec: CommandSpec, given: ParsedArguments['options']): void {
  for (const [key, { value, help, isNeeded }] of Object.entries(spec.options)) {
    if (isNeeded !== true || Object.hasOwn(given, key)) continue;
    throw new Problem('command/optionMissing', {
      message: `--${key} is missing.`,
      where: `--${key}`,
      fix: `Add --${key} ${value}: ${help}.`,
    });
  }
}

/** "attest undo WS [STEPS]". */
function usageOf(command: CommandName): string {
  const spec: CommandSpec = COMMANDS[command];
  const positionals = spec.positionals.map((name) => (name.endsWith('?') ? `[${name.slice(0, -1)}]` : name));
  const options = Object.entries(spec.options).map(([key, { value, isNeeded }]) => {
    const text = `--${key}${value === null ? '' : ` ${value}`}`;
    return isNeeded === true ? text : `[${text}]`;
  });
  return ['attest', command, ...positionals, ...options, '[--json]'].join(' ');
}

/** Help for all commands, or for one. */
export function helpText(command: CommandName | null): string {
  if (command === null) {
    const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
    return `Attest: every number traced to a paragraph or a sourced cell.\n\nUsage: attest COMMAND ... [--json]\n\n${lines.join('\n')}\n\n"attest COMMAND --help" explains one; docs/contract.md has every shape. Exit codes: 0 done; 1 a check failed; 2 bad use or bad input.\n`;
  }
  const spec: CommandSpec = COMMANDS[command];
  const options = Object.entries({ ...spec.options, ...COMMON }).map(
    ([key, { value, help }]) => `  ${`--${key}${value === null ? '' : ` ${value}`}`.padEnd(28)} ${help}`,
  );
  return `${usageOf(command)}\n\n${spec.summary[0]?.toUpperCase()}${spec.summary.slice(1)}.\n\n${options.join('\n')}\n`;
}
