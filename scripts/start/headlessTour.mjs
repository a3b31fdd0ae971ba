import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkoutCache, root, toolNode } from '../setup/places.mjs';
import { SetupProblem } from '../setup/setupProblem.mjs';

const articleEndings = /^article\.(txt|md|html?)$/;

/**
 * The main job without a window, through the command line's own services: makes the sample workspace, accounts for
 * every number of its article, audits what it claims, exports the briefing pack and verifies it. Every line is computed
 * by those runs; a run that fails ends the tour with its own message.
 * @param {{ folder?: string, checkout?: string }} [options] `folder` is made anew; `checkout` holds dist/ and resources/
 * @returns {string[]} what to print
 */
export function headlessTour({ folder = join(checkoutCache, 'start'), checkout = root } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const workspace = join(folder, 'sample.attest');
  const pack = join(folder, 'pack');
  const attest = (...args) => runAttest(join(checkout, 'dist', 'cli.js'), args);

  attest('sample', workspace);
  const article = sampleArticle(join(checkout, 'resources', 'sample'));
  const { document, blocks, ledger } = attest('read', article);
  const figures = attest('figures', workspace);
  const { claims, findings } = attest('audit', workspace);
  const exported = attest('export', workspace, '--out', pack);
  const verified = attest('verify', pack);

  const kept = blocks.filter((block) => block.kept).length;
  const rows = [
    ['Workspace', shown(workspace)],
    ['Article', `"${document.title}" (${shown(article)}), ${kept} blocks kept`],
    [
      'Numbers',
      `${ledger.tokens.length} in the ledger: ${ledger.extracted} extracted, ${ledger.date} in dates, ` +
        `${ledger.citation} in citations, ${ledger.dismissed} dismissed, ${ledger.open} open`,
    ],
    ['Figures', `${figures.length} assertions`],
    ['Audit', `${claims.length} claims: ${verdictCounts(claims)}; ${findings.length} findings`],
    ...claims.filter(({ verdict }) => verdict === 'contradicted').map(({ arithmetic }) => ['', arithmetic]),
    [
      'Pack',
      `${shown(pack)}, ${exported.files.length} files, ${exported.numbers} numbers traced, ${exported.untraced.length} untraced`,
    ],
    ...briefOf(pack).map((paragraph) => ['', paragraph]),
    [
      'Verified',
      `${verified.ok ? 'yes' : 'NO'}: ${verified.numbers.checked} numbers recomputed, ${verified.numbers.failed.length} failed`,
    ],
  ];
  return [
    'No display here, so the main job ran without the window:\n',
    ...rows.map(([name = '', value]) => `  ${name.padEnd(10)} ${value}`),
    '\nThe same, step by step: npm run -s attest -- --help',
  ];
}

/**
 * The notes of a pack as it prints them, from the model it was made from.
 * @param {string} pack
 * @returns {string[]}
 */
function briefOf(pack) {
  const model = JSON.parse(readFileSync(join(pack, 'data', 'model.json'), 'utf8'));
  const texts = new Map(model.numbers.map(({ id, text }) => [id, text]));
  return model.parts
    .filter(({ kind }) => kind === 'note')
    .flatMap(({ paragraphs }) => paragraphs)
    .map((runs) => runs.map((run) => run.text ?? texts.get(run.number)).join(''));
}

/** @param {readonly { verdict: string }[]} claims */
function verdictCounts(claims) {
  return ['holds', 'borderline', 'contradicted', 'untestable']
    .map((verdict) => `${claims.filter((claim) => claim.verdict === verdict).length} ${verdict}`)
    .join(', ');
}

function runAttest(cli, args) {
  const { status, stdout, stderr } = spawnSync(toolNode(), [cli, ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === 0) return stdout.trim() === '' ? null : JSON.parse(stdout);
  throw new SetupProblem(
    `\`attest ${args.join(' ')}\` failed: ${stderr.trim()}`,
    'Run it by itself to look closer.',
  );
}

function sampleArticle(folder) {
  const found = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => articleEndings.test(name))
    .sort();
  if (found[0] === undefined)
    throw new SetupProblem('The sample has no article.', 'Restore resources/sample.');
  return join(folder, found[0]);
}

function shown(path) {
  return relative(process.cwd(), path);
}
