import { parseArgs } from 'node:util';
import { prepareApp } from './setup/prepare.mjs';
import { say } from './setup/progress.mjs';
import { runScript } from './setup/setupProblem.mjs';

await runScript(async () => {
  const { values } = parseArgs({ options: { official: { type: 'boolean', default: false } } });
  const runtime = await prepareApp({ onlyOfficial: values.official });
  say(`Ready: Electron ${runtime.version} (${runtime.kind}), Node ${process.versions.node}.`);
});
