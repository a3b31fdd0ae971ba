import { Problem } from '#shared/lib/problem.ts';
import { APP_VERSION } from '../appVersion.ts';
import type { CommandName } from './commandLine.ts';
import type { Outcome } from './outcome.ts';
import { helpText, type ParsedArguments, parseArguments } from './parseArguments.ts';
import { snakeCaseKeys } from './snakeCase.ts';

type Command = (parsed: ParsedArguments) => Outcome | Promise<Outcome>;

/** Each command is loaded when it is asked for: reading one number needs no pack writer and no spreadsheet reader. */
const COMMANDS: { readonly [N in CommandName]: () => Promise<Command> } = {
  new: async () => (await import('./commands/workspace.ts')).makeNew,
  sample: async () => (await import('./commands/workspace.ts')).sample,
  read: async () => (await import('./commands/read.ts')).read,
  ingest: async () => (await import('./commands/figures.ts')).ingest,
  import: async () => (await import('./commands/importFile.ts')).importFile,
  figures: async () => (await import('./commands/figures.ts')).figures,
  set: async () => (await import('./commands/figures.ts')).set,
  number: async () => (await import('./commands/read.ts')).number,
  link: async () => (await import('./commands/figures.ts')).link,
  anchors: async () => (await import('./commands/anchors.ts')).anchors,
  audit: async () => (await import('./commands/audit.ts')).audit,
  lookup: async () => (await import('./commands/lookup.ts')).lookup,
  search: async () => (await import('./commands/workspace.ts')).search,
  history: async () => (await import('./commands/workspace.ts')).history,
  undo: async () => (await import('./commands/workspace.ts')).undo,
  redo: async () => (await import('./commands/workspace.ts')).redo,
  check: async () => (await import('./commands/workspace.ts')).check,
  backup: async () => (await import('./commands/workspace.ts')).backup,
  restore: async () => (await import('./commands/workspace.ts')).restore,
  salvage: async () => (await import('./commands/workspace.ts')).salvage,
  chart: async () => (await import('./commands/chart.ts')).chart,
  scenario: async () => (await import('./commands/scenario.ts')).scenario,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  verify: async () => (await import('./commands/verify.ts')).verify,
  key: async () => (await import('./commands/key.ts')).key,
  diff: async () => (await import('./commands/verify.ts')).diff,
};

/** Where a command's words go. */
export type Streams = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/**
 * Runs one command and answers its exit code. `out` gets the answer and nothing else; what went wrong goes to `err`, as
 * one JSON line with --json.
 */
export async function runCommand(argv: readonly string[], streams: Streams): Promise<number> {
  if (argv.length === 0 || argv[0] === '--help' || argv[0] === '-h') {
    streams.out(helpText(null));
    return 0;
  }
  if (argv[0] === 'help') return runCommand([...argv.slice(1, 2), '--help'], streams);
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
    const run = await COMMANDS[parsed.command]();
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
