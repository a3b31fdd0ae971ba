import { inModules } from '../setup/places.mjs';
import { readPlaywrightCounts, readRuleCounts, readVitestCounts } from './counts.mjs';

/**
 * @typedef {{ name: string, args: (report: string) => string[], env?: (report: string) => Record<string, string>,
 *   counts?: (report: string) => import('./counts.mjs').Counts }} Check
 */

/**
 * Everything `npm test` runs, in order. `args` are for the tooling's Node; `counts` reads the report the check left
 * in `report` (a check without one counts as a single test).
 * @type {readonly Check[]}
 */
export const checks = [
  {
    name: 'lint',
    args: () => [inModules('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
  },
  { name: 'types', args: () => [inModules('typescript', 'bin', 'tsc'), '-b', '--pretty', 'false'] },
  { name: 'rules', args: (report) => ['scripts/rules.mjs', '--counts', report], counts: readRuleCounts },
  {
    name: 'unit',
    args: (report) => [
      inModules('vitest', 'vitest.mjs'),
      'run',
      '--config=.config/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    counts: readVitestCounts,
  },
  { name: 'build', args: () => ['scripts/build.mjs', '--if-stale'] },
  {
    name: 'e2e',
    args: () => ['scripts/e2e.mjs', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    counts: readPlaywrightCounts,
  },
];
