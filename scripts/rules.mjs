import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileRules } from './rules/fileRules.mjs';
import { root } from './setup/places.mjs';
import { prepareTools } from './setup/prepare.mjs';
import { runScript } from './setup/setupProblem.mjs';
import { onToolNode } from './setup/toolNode.mjs';

/**
 * `npm run test:rules`: each rule of the architecture against the repository, and against a fixture that breaks it.
 * `--counts FILE` writes how many held.
 */
await runScript(async () => {
  await prepareTools();
  return onToolNode(import.meta.url, async () => {
    const { values } = parseArgs({ options: { counts: { type: 'string' } } });
    const results = [...(await importResults()), ...fileResults()];
    const failed = results.filter(({ problems }) => problems.length > 0);
    for (const { rule, problems } of failed) {
      console.log(`✗ ${rule}`);
      for (const problem of problems) console.log(`    ${problem}`);
    }
    const passed = results.length - failed.length;
    console.log(
      `${passed} rules hold (each shown to fire on a file that breaks it), ${failed.length} broken`,
    );
    if (values.counts)
      writeFileSync(values.counts, JSON.stringify({ passed, failed: failed.length, skipped: 0 }));
    return failed.length > 0 ? 1 : 0;
  });
});

async function importResults() {
  const { checkFixture, cruiseProduct, ruleNames } = await import('./rules/importRules.mjs');
  const { modules, violations } = await cruiseProduct();
  const results = [
    { rule: 'modules-found', problems: modules > 0 ? [] : ['0 modules: the rules saw nothing'] },
  ];
  for (const rule of ruleNames()) {
    const broken = violations.filter((violation) => violation.rule === rule).map(({ what }) => what);
    const fixture = await checkFixture(rule);
    results.push({ rule, problems: fixture === null ? broken : [...broken, fixture] });
  }
  return results;
}

function fileResults() {
  const files = repositoryFiles();
  const all = { paths: repositoryPaths(), files };
  return fileRules.map(({ name, check, breaks }) => {
    const broken = files.flatMap((file) => {
      const wrong = check(file, all);
      return wrong === null ? [] : [`${file.path}: ${wrong}`];
    });
    const silent = breaks
      .filter((file) => check(file, all) === null)
      .map(({ path }) => `it misses its own fixture ${path}`);
    return { rule: name, problems: [...broken, ...silent] };
  });
}

/** Every text file git knows or would take. */
function repositoryFiles() {
  return repositoryPaths()
    .filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
    .filter(({ bytes }) => !bytes.subarray(0, 8000).includes(0))
    .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }));
}

function repositoryPaths() {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (listed.status === 0) return listed.stdout.split('\0').filter((path) => path !== '');
  // A copy without its history: everything but what is made here.
  const made =
    /^(node_modules|dist|release|\.cache|\.git|test-results|playwright-report|bench\/results)(\/|$)/;
  return readdirSync(root, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => !made.test(path));
}
