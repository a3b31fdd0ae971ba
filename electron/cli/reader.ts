/**
 * The commands that read a plain text, as a program whose heap is kept: the build runs this file on some of the
 * repository's articles and writes down what then lies in memory (scripts/build/snapshot.mjs): word lists, tables and the
 * code of every function that has run. A process that begins with that heap begins at `main`.
 *
 * Node gives such a process neither modules nor workers, so what it cannot do itself is handed on to the whole program:
 * `node --snapshot-blob BLOB PROGRAM read FILE` becomes `node PROGRAM read FILE`, with ATTEST_HANDED_ON in its environment.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startupSnapshot } from 'node:v8';
import { isPlainlyRead, readArticleFile } from '../ingest/ingestFile.ts';
import { number, read } from './commands/read.ts';
import { parseArguments } from './parseArguments.ts';
import { type CommandTable, runCommand } from './runCommand.ts';
import { tuneForShortRun } from './shortRun.ts';
import { standardStreams } from './standardStreams.ts';

const commands: CommandTable<'read' | 'number'> = { read: () => read, number: () => number };

async function main(): Promise<void> {
  tuneForShortRun();
  const [program = '', ...argv] = process.argv.slice(1);
  process.exitCode = (await isReadHere(argv))
    ? await runCommand(argv, standardStreams(), commands)
    : handOn(program, argv);
}

/** What cannot be done at all is said here as well as there. */
async function isReadHere(argv: readonly string[]): Promise<boolean> {
  try {
    const { command, positionals, switches } = parseArguments(argv);
    if (switches.has('help') || command === 'number') return command in commands;
    return command === 'read' && isPlainlyRead(await readArticleFile(positionals[0] ?? ''));
  } catch {
    return argv[0] !== undefined && argv[0] in commands;
  }
}

function handOn(program: string, argv: readonly string[]): number {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const env = { ...process.env, ATTEST_HANDED_ON: '1' };
  return spawnSync(process.execPath, [program, ...argv], { stdio: 'inherit', env }).status ?? 1;
}

/** Where the build has articles to read, from the repository's folder. */
const ARTICLES = join('shared', 'domain', 'reading', 'testing', 'articles');

/** Each language's tables are made and most rules have run once. Throws when an article is not read. */
async function warmUp(): Promise<void> {
  const articles = readdirSync(ARTICLES).filter((name) => WARMED.has(name));
  for (const name of articles) {
    const said: string[] = [];
    const code = await runCommand(
      ['read', join(ARTICLES, name), '--json'],
      { out: () => undefined, err: (text) => said.push(text) },
      commands,
    );
    if (code !== 0) throw new Error(`${name} was not read: ${said.join('')}`);
  }
}

const WARMED = new Set([
  'jamestown.txt',
  'commons-briefing.txt',
  'deutsch-polen.txt',
  'echos-fr.txt',
  'rbc-ru.txt',
  'turismo-julio.txt',
]);

startupSnapshot.setDeserializeMainFunction(() => void main());
void warmUp();
