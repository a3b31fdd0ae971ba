import { parseArgs } from 'node:util';
import { buildAll } from './build/build.mjs';
import { prepareTools } from './setup/prepare.mjs';
import { runScript } from './setup/setupProblem.mjs';
import { onToolNode } from './setup/toolNode.mjs';

/** `npm run build -- [--if-stale] [--only cli|NAME]` */
await runScript(async () => {
  await prepareTools();
  return onToolNode(import.meta.url, async () => {
    const { values } = parseArgs({ options: { 'if-stale': { type: 'boolean' }, only: { type: 'string' } } });
    await buildAll({ ...(values.only ? { only: values.only } : {}), ifStale: values['if-stale'] ?? false });
  });
});
