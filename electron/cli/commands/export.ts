import { parseManifest } from '#shared/domain/packs/manifest.ts';
import { ALWAYS, EXTRA_FORMATS, type ExtraFormat, readFormats } from '#shared/domain/packs/packFormats.ts';
import { Problem } from '#shared/lib/problem.ts';
import { sha256Hex } from '../../export/sha256Hex.ts';
import { exportPack, UntracedProblem } from '../../services/packs/exportPack.ts';
import { corrigendum, openIssued, supersededPacks } from '../../services/packs/issuedPacks.ts';
import type { PackWarning } from '../../services/packs/packWarnings.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { untilInterrupted } from '../untilInterrupted.ts';
import { secretKeyAt } from './key.ts';

/** `attest export WS --out DIR`. */
export function exportCommand({
  positionals: [path = ''],
  options,
  switches,
}: ParsedArguments): Promise<Outcome> {
  const { out, pack = null, formats = 'html,csv' } = options;
  if (out === undefined || out === '') {
    throw new Problem('command/optionMissing', {
      message: '--out is missing.',
      where: '--out',
      fix: 'Add --out FOLDER or --out FILE.zip.',
    });
  }
  if (options['issued'] !== undefined) return exportIssued(path, options['issued'], pack, out);
  const extras = extrasOf(formats);
  const sign = options['sign'] === undefined ? undefined : secretKeyAt(options['sign']);
  const stampUntraced = reasonOf(options['stamp-untraced']);
  const issue = switches.has('issue');
  return withWorkspace(path, issue ? 'write' : 'read', 'export', async (context) => {
    try {
      let heeded = '';
      const warn = (warnings: readonly PackWarning[]): void => {
        heeded = heed(warnings);
      };
      const request = { pack, out, issue, stampUntraced, extras, sign, style: options['style'] };
      const result = await untilInterrupted((isStopped) => {
        const watch = { onPart: () => undefined, isStopped };
        return exportPack(
          context,
          switches.has('json') ? { ...request, watch } : { ...request, watch, warn },
        );
      });
      return {
        json: result,
        text: `Wrote ${result.files.length} files to ${out}: ${result.numbers} numbers, ${result.untraced.length} untraced.\nPack ${result.packId}\n${heeded}${supersededPacks(context).map(corrigendum).join('')}`,
      };
    } catch (error) {
      if (!(error instanceof UntracedProblem)) throw error;
      const { version, numbers, untraced } = error;
      return {
        json: { packId: null, version, out, files: [], numbers, untraced },
        text: '',
        exitCode: 1,
        problem: error,
      };
    }
  });
}

/** A line for each; places of which the same is said stand in one. */
function heed(warnings: readonly PackWarning[]): string {
  const places = new Map<string, string[]>();
  for (const { text, place } of warnings) places.set(text, [...(places.get(text) ?? []), place]);
  return [...places]
    .map(([text, all]) => {
      const [one = '', ...more] = [...new Set(all)];
      return all.length === 1
        ? `Heed: ${one}: ${text}\n`
        : `Heed: ${all.length} places: ${text} ${[one, ...more].join('; ')}\n`;
    })
    .join('');
}

/** `attest export WS --issued v1 --out DIR`: nothing is built anew. */
const exportIssued = (path: string, version: string, pack: string | null, out: string): Promise<Outcome> =>
  withWorkspace(path, 'read', 'export', async (context) => {
    const { issued, frozen } = await openIssued(context, { pack, version, out });
    const files = frozen.files.map((file) => ({
      path: file.path,
      sha256: sha256Hex(file.bytes),
      bytes: file.bytes.length,
    }));
    const numbers = parseManifest(
      frozen.files.find((file) => file.path === 'manifest.json')?.bytes.toString('utf8') ?? '',
    );
    const superseded = supersededPacks(context).filter(({ issueId }) => issueId === issued.issueId);
    const count = typeof numbers === 'string' ? 0 : numbers.numbers.length;
    return {
      json: { packId: issued.hash, version, out, files, numbers: count, untraced: [] },
      text: `Wrote ${issued.name} ${version} to ${out} as it was issued: ${files.length} files.\nPack ${issued.hash}\n${superseded.map(corrigendum).join('')}`,
    };
  });

function extrasOf(formats: string): readonly ExtraFormat[] {
  const read = readFormats(formats);
  if (!('name' in read)) return read;
  throw new Problem('pack/format', {
    message: `There is no format "${read.name}".`,
    where: `--formats ${formats}`,
    fix: `Use ${[...ALWAYS, ...EXTRA_FORMATS].join(', ')}; ${ALWAYS.join(' and ')} are always in a pack.`,
  });
}

/** A stamp without words would let numbers out and tell a reader nothing. */
function reasonOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.trim() !== '') return text.trim();
  throw new Problem('command/value', {
    message: 'The reason for letting untraced numbers out is empty.',
    where: '--stamp-untraced',
    fix: 'Write why; it is printed on the pack.',
  });
}
