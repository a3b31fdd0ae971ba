/**
 * Runs commands one after the other in one process, for tests that ask hundreds of them: what starting a process proves is
 * proven by the tests that use `attest`. Each request is `{ id, args, cwd }`, each answer `{ id, code, stdout, stderr }`.
 */
import { commands } from '../commandTable.ts';
import { runCommand } from '../runCommand.ts';

type Request = { readonly id: number; readonly args: readonly string[]; readonly cwd: string };

let last: Promise<void> = Promise.resolve();

async function answer({ id, args, cwd }: Request): Promise<void> {
  process.chdir(cwd);
  let stdout = '';
  let stderr = '';
  const streams = {
    out: (text: string) => {
      stdout += text;
    },
    err: (text: string) => {
      stderr += text;
    },
  };
  const code = await runCommand(args, streams, commands);
  process.send?.({ id, code, stdout, stderr });
}

process.on('message', (request: Request) => {
  last = last.then(() => answer(request));
});
// The test that asked has gone.
process.on('disconnect', () => process.exit());
