import type { SignatureCheck } from '#shared/domain/packs/packSignature.ts';
import { comparePacks } from '../../export/comparePacks.ts';
import { verifyPackAt } from '../../export/readPack.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { publicKeyOf } from './key.ts';

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
