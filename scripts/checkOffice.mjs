import { spawnSync } from 'node:child_process';
import { inModules, root, toolNode } from './setup/places.mjs';
import { prepareApp, prepareTools } from './setup/prepare.mjs';
import { runScript } from './setup/setupProblem.mjs';
import { onToolNode } from './setup/toolNode.mjs';

const NEEDED = [
  {
    program: 'soffice',
    option: '--version',
    name: 'LibreOffice (apt-get install libreoffice-calc libreoffice-writer libreoffice-impress)',
  },
  { program: 'pdftotext', option: '-v', name: 'pdftotext (apt-get install poppler-utils)' },
];

/**
 * `npm run check:office`: LibreOffice opens every export, and what it saves again comes back without a difference. Where it
 * is not installed this says so and checks nothing.
 */
await runScript(async () => {
  const missing = NEEDED.filter(({ program, option }) => spawnSync(program, [option]).status !== 0);
  if (missing.length > 0) {
    console.log(
      `SKIPPED: not installed: ${missing.map(({ name }) => name).join(', ')}. Nothing was checked.`,
    );
    return 0;
  }
  await prepareTools();
  return onToolNode(import.meta.url, async () => {
    await prepareApp();
    const sheets = [
      'run',
      '--config',
      '.config/vitest.config.ts',
      'electron/services/exports/officeSheets.test.ts',
    ];
    const documents = ['scripts/e2e.mjs', 'e2e/office.spec.ts', '--grep', 'LibreOffice'];
    const runs = [[inModules('vitest', 'vitest.mjs'), ...sheets], documents].map((args) =>
      spawnSync(toolNode(), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }),
    );
    return runs.some(({ status }) => status !== 0) ? 1 : 0;
  });
});
