import { rowThreadFor } from '../../import/thread/rowThreadFor.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { ROW_THREAD } from '../workerFiles.ts';

/** `attest import WS FILE …`: the thread that reads rows starts while what else it takes is loaded and the file looked at. */
export async function importFile(args: ParsedArguments): Promise<Outcome> {
  const [, file = ''] = args.positionals;
  const thread = args.switches.has('dry-run') ? null : rowThreadFor(file, ROW_THREAD);
  try {
    const { importInto } = await import('./importInto.ts');
    return await importInto(args, thread);
  } finally {
    thread?.end();
  }
}
