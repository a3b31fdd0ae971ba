/**
 * The command line: the same core as the app, without a window. Stdout carries the answer and nothing else; what went
 * wrong goes to stderr, as one JSON line with --json.
 */
import { Problem } from '#shared/lib/problem.ts';
import { APP_VERSION } from '../appVersion.ts';
import type { CommandName } from './commandLine.ts';
import { anchors } from './commands/anchors.ts';
import { audit } from './commands/audit.ts';
import { chart } from './commands/chart.ts';
import { figures, ingest, link, set } from './commands/figures.ts';
import { importFile } from './commands/importFile.ts';
import { lookup } from './commands/lookup.ts';
import { diff, exportCommand, verify } from './commands/pack.ts';
import { number, read } from './commands/read.ts';
import { scenario } from './commands/scenario.ts';
import {
  backup,
  check,
  history,
  makeNew,
  redo,
  restore,
  sample,
  search,
  undo,
} from './commands/workspace.ts';
import type { Outcome } from './outcome.ts';
import { helpText, type ParsedArguments, parseArguments } from './parseArguments.ts';
import { snakeCaseKeys } from './snakeCase.ts';

const RUN: { readonly [N in CommandName]: (parsed: ParsedArguments) => Outcome | Promise<Outcome> } = {
  new: makeNew,
  sample,
  read,
  ingest,
  import: importFile,
  figures,
  set,
  number,
  link,
  anchors,
  audit,
  lookup,
  search,
  history,
  undo,
  redo,
  check,
  backup,
  restore,
  chart,
  scenario,
  export: exportCommand,
  verify,
  diff,
};

async function run(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv[0] === '--help' || argv[0] === '-h') {
    process.stdout.write(helpText(null));
    return 0;
  }
  if (argv[0] === 'help') return run([...argv.slice(1, 2), '--help']);
  if (argv[0] === '--version') {
    process.stdout.write(`${APP_VERSION}\n`);
    return 0;
  }
  // Also where the words cannot be read: what is wrong is then still told as JSON.
  let asJson = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined).includes('--json');
  try {
    const parsed = parseArguments(argv);
    asJson = parsed.switches.has('json');
    if (parsed.switches.has('help')) {
      process.stdout.write(helpText(parsed.command));
      return 0;
    }
    const outcome = await RUN[parsed.command](parsed);
    process.stdout.write(asJson ? `${JSON.stringify(snakeCaseKeys(outcome.json))}\n` : outcome.text);
    if (outcome.problem !== undefined) tell(outcome.problem, asJson);
    return outcome.exitCode ?? 0;
  } catch (error) {
    tell(asProblem(error), asJson);
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

const tell = (problem: Problem, asJson: boolean): void => {
  process.stderr.write(asJson ? `${problemJson(problem)}\n` : problemText(problem));
};

const problemJson = ({ code, message, where, fix }: Problem): string =>
  JSON.stringify({ error: { code, message, where, fix } });
const problemText = ({ message, where, fix }: Problem): string =>
  `${message}${where === '' ? '' : `\n  Where: ${where}`}${fix === '' ? '' : `\n  What to do: ${fix}`}\n`;

// A reader such as `head` that closes early is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
