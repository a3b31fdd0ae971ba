import { Problem } from '#shared/lib/problem.ts';
import { verifyPackAt } from '../../export/readPack.ts';
import { exportPack, UntracedProblem } from '../../services/exportPack.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';

/** `attest export WS --out DIR`. */
export function exportCommand({
  positionals: [path = ''],
  options,
  switches,
}: ParsedArguments): Promise<Outcome> {
  const { out, pack = null } = options;
  if (out === undefined) {
    throw new Problem('command/optionMissing', {
      message: '--out is missing.',
      where: '--out',
      fix: 'Add --out FOLDER or --out FILE.zip.',
    });
  }
  const issue = switches.has('issue');
  return withWorkspace(path, issue ? 'write' : 'read', 'export', async (context) => {
    const result = await exportPack(context, {
      pack,
      out,
      issue,
      stampUntraced: options['stamp-untraced'] ?? null,
    });
    return {
      json: result,
      text: `Wrote ${result.files.length} files to ${out}: ${result.numbers} numbers, ${result.untraced.length} untraced.\nPack ${result.packId}\n`,
    };
  });
}

/** Whether a failure is a check that failed (exit 1) and no bad use (exit 2). */
export const isFailedCheck = (error: unknown): boolean =>
  error instanceof UntracedProblem || (error instanceof Problem && error.code === 'pack/untraced');

/** `attest verify PACK`. */
export async function verify({ positionals: [path = ''] }: ParsedArguments): Promise<Outcome> {
  const result = await verifyPackAt(path);
  const bad = result.files
    .filter(({ state }) => state !== 'ok')
    .map((file) => `  ${file.state}: ${file.path}`);
  const failed = result.numbers.failed.map(
    ({ id, file, place, stated, recomputed }) =>
      `  number ${id} in ${file} ${place}: says ${stated}, comes to ${recomputed}`,
  );
  const told = result.ok
    ? `Sound: ${result.files.length} files, ${result.numbers.checked} numbers recomputed.`
    : `Not sound:\n${[...bad, ...failed].join('\n')}`;
  return {
    json: result,
    text: `${told}\nPack ${result.packId}\nA pack rebuilt as a whole is told only by its pack id noted elsewhere, or by a signature (${result.signature}).\n`,
    exitCode: result.ok ? 0 : 1,
  };
}
