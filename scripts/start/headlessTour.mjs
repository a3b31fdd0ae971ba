import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkoutCache, root, toolNode } from '../setup/places.mjs';
import { SetupProblem } from '../setup/setupProblem.mjs';

const articleEndings = /^article\.(txt|md|html?)$/;

/**
 * The main job without a window, through the command line's own services: makes the sample workspace, accounts for
 * every number of its article, exports the briefing pack and verifies it. Everything printed is computed
 * by those runs; a run that fails ends the tour with its own message.
 * @param {string} [folder] made anew
 */
export function headlessTour(folder = join(checkoutCache, 'start')) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const workspace = join(folder, 'sample.attest');
  const pack = join(folder, 'pack');

  attest(['sample', workspace]);
  const article = sampleArticle();
  const { document, blocks, ledger } = attest(['read', article]);
  const figures = attest(['figures', workspace]);
  const { claims, findings } = attest(['audit', workspace]);
  const exported = attest(['export', workspace, '--out', pack]);
  const verified = attest(['verify', pack]);

  const lines = [
    ['Workspace', shown(workspace)],
    [
      'Article',
      `"${document.title}" (${shown(article)}), ${blocks.filter(({ kept }) => kept).length} blocks kept`,
    ],
    [
      'Numbers',
      `${ledger.tokens.length} in the ledger: ${ledger.extracted} extracted, ${ledger.date} in dates, ` +
        `${ledger.citation} in citations, ${ledger.dismissed} dismissed, ${ledger.open} open`,
    ],
    ['Figures', `${figures.length} assertions`],
    ['Audit', `${claims.length} claims: ${verdictCounts(claims)}; ${findings.length} findings`],
    [
      'Pack',
      `${shown(pack)}, ${exported.files.length} files, ${exported.numbers} numbers traced, ${exported.untraced.length} untraced`,
    ],
    [
      'Verified',
      `${verified.ok ? 'yes' : 'NO'}: ${verified.numbers.checked} numbers recomputed, ${verified.numbers.failed.length} failed`,
    ],
  ];
  console.log('No display here, so the main job ran without the window:\n');
  for (const [name = '', value] of lines) console.log(`  ${name.padEnd(10)} ${value}`);
  console.log('\nThe same, step by step: npm run -s attest -- --help');
}

/** @param {readonly { verdict: string }[]} claims */
function verdictCounts(claims) {
  return ['holds', 'borderline', 'contradicted', 'untestable']
    .map((verdict) => `${claims.filter((claim) => claim.verdict === verdict).length} ${verdict}`)
    .join(', ');
}

function attest(args) {
  const cli = join(root, 'dist', 'cli.js');
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

function sampleArticle() {
  const folder = join(root, 'resources', 'sample');
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
