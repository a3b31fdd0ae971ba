import { Problem } from '#shared/lib/problem.ts';
import { COMMANDS, COMMON, type CommandName, type CommandSpec, NOT_YET } from './commandLine.ts';

export type ParsedArguments = {
  readonly command: CommandName;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
};

/** Reads a command and its arguments. Throws a Problem (exit 2) that names what is wrong. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const [name = '', ...rest] = argv;
  if (NOT_YET.has(name)) {
    throw new Problem('command/notYet', {
      message: `"attest ${name}" is not in this version yet.`,
      where: name,
      fix: 'See "attest --help" for what is.',
    });
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new Problem('command/unknown', {
      message: name === '' ? 'A command is missing.' : `There is no command "${name}".`,
      where: name,
      fix: `Use one of: ${Object.keys(COMMANDS).join(', ')}. "attest --help" explains them.`,
    });
  }
  const command = name as CommandName;
  const spec: CommandSpec = COMMANDS[command];
  const positionals: string[] = [];
  const options: Record<string, string> = {};
  const switches = new Set<string>();
  let onlyPositionals = false;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? '';
    if (word === '--' && !onlyPositionals) {
      onlyPositionals = true;
      continue;
    }
    if (onlyPositionals || !word.startsWith('--')) {
      positionals.push(word);
      continue;
    }
    const [key = '', inline] = splitOption(word.slice(2));
    const option = spec.options[key] ?? COMMON[key];
    if (option === undefined) throw unknownOption(command, word, spec);
    if (option.value === null) {
      switches.add(key);
      continue;
    }
    const value = inline ?? rest[++i];
    if (value === undefined) {
      throw new Problem('command/valueMissing', {
        message: `--${key} needs a value.`,
        where: word,
        fix: `Write --${key} ${option.value}.`,
      });
    }
    options[key] = value;
  }
  if (!switches.has('help')) assertCount(command, spec, positionals);
  return { command, positionals, options, switches };
}

const splitOption = (text: string): readonly [string, string | undefined] => {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};

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

/** "attest undo WS [STEPS]". */
export function usageOf(command: CommandName): string {
  const spec: CommandSpec = COMMANDS[command];
  const positionals = spec.positionals.map((name) => (name.endsWith('?') ? `[${name.slice(0, -1)}]` : name));
  const options = Object.entries(spec.options).map(
    ([key, { value }]) => `[--${key}${value === null ? '' : ` ${value}`}]`,
  );
  return ['attest', command, ...positionals, ...options, '[--json]'].join(' ');
}

/** Help for all commands, or for one. */
export function helpText(command: CommandName | null): string {
  if (command === null) {
    const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
    return `Attest: every number traced to a paragraph or a sourced cell.\n\nUsage: attest COMMAND ... [--json]\n\n${lines.join('\n')}\n\n"attest COMMAND --help" explains one. Exit codes: 0 done; 1 a check failed; 2 bad use or bad input.\n`;
  }
  const spec: CommandSpec = COMMANDS[command];
  const options = Object.entries({ ...spec.options, ...COMMON }).map(
    ([key, { value, help }]) => `  ${`--${key}${value === null ? '' : ` ${value}`}`.padEnd(28)} ${help}`,
  );
  return `${usageOf(command)}\n\n${spec.summary[0]?.toUpperCase()}${spec.summary.slice(1)}.\n\n${options.join('\n')}\n`;
}
