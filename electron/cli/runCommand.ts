import { Problem } from '#shared/lib/problem.ts';
import { APP_VERSION } from '../appVersion.ts';
import type { CommandName } from './commandLine.ts';
import type { Outcome } from './outcome.ts';
import { helpText, type ParsedArguments, parseArguments } from './parseArguments.ts';
import { snakeCaseKeys } from './snakeCase.ts';

/** Does what a command line asks; throws a Problem where it cannot. */
export type Command = (parsed: ParsedArguments) => Outcome | Promise<Outcome>;

/** How each command is come by. */
export type CommandTable<N extends CommandName = CommandName> = {
  readonly [Each in N]: () => Command | Promise<Command>;
};

/** Where a command's words go. */
export type Streams = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/**
 * Runs one command and answers its exit code. `out` gets the answer and nothing else; what went wrong goes to `err`, as
 * one JSON line with --json. Commands that are not in `commands` must not be asked for.
 */
export async function runCommand(
  argv: readonly string[],
  streams: Streams,
  commands: Partial<CommandTable>,
): Promise<number> {
  if (argv.length === 0 || argv[0] === '--help' || argv[0] === '-h') {
    streams.out(helpText(null));
    return 0;
  }
  if (argv[0] === 'help') return runCommand([...argv.slice(1, 2), '--help'], streams, commands);
  if (argv[0] === '--version') {
    streams.out(`${APP_VERSION}\n`);
    return 0;
  }
  // Also where the words cannot be read: what is wrong is then still told as JSON.
  let asJson = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined).includes('--json');
  try {
    const parsed = parseArguments(argv);
    asJson = parsed.switches.has('json');
    if (parsed.switches.has('help')) {
      streams.out(helpText(parsed.command));
      return 0;
    }
    const run = await commands[parsed.command]?.();
    if (run === undefined) throw new Error(`${parsed.command} is none of the commands given`);
    const outcome = await run(parsed);
    streams.out(asJson ? `${JSON.stringify(snakeCaseKeys(outcome.json))}\n` : outcome.text);
    if (outcome.problem !== undefined) streams.err(told(outcome.problem, asJson));
    return outcome.exitCode ?? 0;
  } catch (error) {
    streams.err(told(asProblem(error), asJson));
    return 2;
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Problem('internal/unexpected', {
    message: `Attest came upon something it did not expect: ${message}`,
    fix: 'Please report it with the command you ran; nothing was written by this step.',
  });
}

const told = (problem: Problem, asJson: boolean): string =>
  asJson ? `${problemJson(problem)}\n` : problemText(problem);

const problemJson = ({ code, message, where, fix }: Problem): string =>
  JSON.stringify({ error: { code, message, where, fix } });
const problemText = ({ message, where, fix }: Problem): string =>
  `${message}${where === '' ? '' : `\n  Where: ${where}`}${fix === '' ? '' : `\n  What to do: ${fix}`}\n`;
