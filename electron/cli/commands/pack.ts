import { parseManifest } from '#shared/domain/packs/manifest.ts';
import { ALWAYS, EXTRA_FORMATS, type ExtraFormat, readFormats } from '#shared/domain/packs/packFormats.ts';
import type { SignatureCheck } from '#shared/domain/packs/packSignature.ts';
import { Problem } from '#shared/lib/problem.ts';
import { sha256Hex } from '../../export/buildPack.ts';
import { comparePacks } from '../../export/comparePacks.ts';
import { verifyPackAt } from '../../export/readPack.ts';
import { exportPack, UntracedProblem } from '../../services/exportPack.ts';
import type { ExportWatch } from '../../services/exportWatch.ts';
import { corrigendum, openIssued, supersededPacks } from '../../services/issuedPacks.ts';
import type { PackWarning } from '../../services/packWarnings.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { publicKeyOf, secretKeyAt } from './key.ts';

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
      const request = { pack, out, issue, stampUntraced, extras, sign };
      const result = await untilInterrupted((watch) =>
        exportPack(context, switches.has('json') ? { ...request, watch } : { ...request, watch, warn }),
      );
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

/** Ctrl+C ends an export as the window's Stop does: its printer too, and nothing is left. */
async function untilInterrupted<T>(run: (watch: ExportWatch) => Promise<T>): Promise<T> {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  for (const signal of INTERRUPTS) process.once(signal, stop);
  try {
    return await run({ onPart: () => undefined, isStopped: () => isStopped });
  } finally {
    for (const signal of INTERRUPTS) process.off(signal, stop);
  }
}
const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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

const LESS =
  'Another version of Attest wrote its page: files and numbers were checked; words and drawings are known by their hashes alone.\n';

/** `attest verify PACK`. */
export async function verify({ positionals: [path = ''], options }: ParsedArguments): Promise<Outcome> {
  const expected = options['key'] === undefined ? null : publicKeyOf(options['key']);
  const { isWordForWord, signed, ...found } = await verifyPackAt(path, expected);
  // Whoever names a key asks for its signature.
  const result = { ...found, ok: found.ok && (expected === null || signed.state === 'valid') };
  const bad = result.files
    .filter(({ state }) => state !== 'ok')
    .map((file) => `  ${file.state}: ${file.path}`);
  const failed = result.numbers.failed.map(
    ({ id, file, place, stated, recomputed }) =>
      `  ${/^n\d+$/.test(id) ? `number ${id} in ` : /^(?:figure|source) /.test(id) ? `${id} in ` : ''}${file}, ${place}: ${
        stated === null && recomputed === null
          ? 'is not what the pack’s own data makes'
          : `says ${stated ?? 'nothing'}, should say ${recomputed ?? 'nothing'}`
      }`,
  );
  const told = found.ok
    ? `Sound: ${result.files.length} files, ${result.numbers.checked} numbers recomputed.`
    : `Not sound:\n${[...bad, ...failed].join('\n')}`;
  return {
    json: result,
    text: `${told}\n${isWordForWord ? '' : LESS}Pack ${result.packId}\n${signatureText(signed, expected !== null)}\n`,
    exitCode: result.ok ? 0 : 1,
  };
}

function signatureText({ state, keyId, publicKey, why }: SignatureCheck, isExpected: boolean): string {
  const told = 'A pack rebuilt as a whole is told only by its pack id, noted elsewhere';
  switch (state) {
    case 'none':
      return `Not signed${isExpected ? ', though a key was named' : ''}. ${told}.`;
    case 'invalid':
      return `Its signature is not valid: ${why}.`;
    case 'valid':
      return isExpected
        ? `Signed with the key named, ${keyId}.`
        : `Signed with key ${keyId}, ${publicKey}: valid. Whose key that is the pack cannot say: compare it with the one its sender gave you, or name that with --key.`;
  }
}

/** `attest diff PACK1 PACK2`. */
export async function diff({ positionals: [one = '', two = ''] }: ParsedArguments): Promise<Outcome> {
  const compared = await comparePacks(one, two);
  const { same, before, after, numbers, text } = compared;
  const said = ({
    text: printed,
    value,
  }: {
    readonly text: string;
    readonly value: string | null;
  }): string => (value === null ? printed : `${printed} (${value})`);
  const by = ({ operations }: { readonly operations: readonly string[] }): string =>
    operations.map((operation) => `\n             by: ${operation}`).join('');
  const lines = [
    ...numbers.removed.map((number) => `  gone:    ${said(number)}${by(number)}`),
    ...numbers.added.map((number) => `  new:     ${said(number)}${by(number)}`),
    ...numbers.changed.map(
      (change) =>
        `  changed: ${said(change.before)} -> ${said(change.after)}${change.what === 'trace' ? ', in what it rests on' : ''}${by(change)}`,
    ),
    ...text.removed.map((line) => `  - ${line.part}: ${line.text}${by(line)}`),
    ...text.added.map((line) => `  + ${line.part}: ${line.text}${by(line)}`),
    ...text.changed.map(
      (line) => `  ~ ${line.part}: ${line.before}\n          now: ${line.after}${by(line)}`,
    ),
    ...[before, after]
      .filter(({ ok }) => !ok)
      .map(({ packId }) => `  Pack ${packId} is not as it was exported: see "attest verify".`),
  ];
  const told = same ? 'No number and no word differs.' : `They differ:\n${lines.join('\n')}`;
  return {
    json: compared,
    text: `${told}\nPacks ${before.packId} (${before.version}) and ${after.packId} (${after.version})\n`,
    exitCode: same ? 0 : 1,
  };
}
