/** Issued packs, frozen in the workspace: opened again byte for byte, and compared with what the workspace says now. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { type DiffNumber, diffPacks, type PackDiff } from '#shared/domain/packs/diffPacks.ts';
import { diffText, type TextDiff } from '#shared/domain/packs/diffText.ts';
import { buildManifest, parseManifest } from '#shared/domain/packs/manifest.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import type { IssuedVersion } from '#shared/ipc/packShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { APP_NAME_VERSION } from '../../appVersion.ts';
import { readStoredZip } from '../../export/office/storedZip.ts';
import { type FrozenPack, writeFrozen } from '../../export/writePack.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { buildPack } from './buildPack.ts';
import { findPackSpec } from './packSpec.ts';

export type IssuedPack = {
  readonly issueId: number;
  readonly packId: string;
  readonly name: string;
  readonly version: string;
  readonly hash: string;
};

/** How an issued pack stands to what the workspace says now. */
export type Supersession = IssuedPack & { readonly diff: PackDiff; readonly text: TextDiff };

/** Issues that stand, oldest first. */
export const issuedPacks = ({ store }: ServiceContext): IssuedPack[] =>
  (
    store.db
      .prepare(
        `SELECT pack_issue.id AS issueId, pack_spec.id AS spec, name, version, pack_hash AS hash FROM pack_issue
         JOIN pack_spec ON pack_spec.id = pack_spec_id ORDER BY pack_issue.id`,
      )
      .all() as { issueId: number; spec: number; name: string; version: string; hash: string }[]
  ).map(({ spec, ...rest }) => ({ ...rest, packId: formatId('pack', spec) }));

/** Keeps an issue's bytes. */
export const freezeIssue = (write: WriteDb, issueId: number, zip: Buffer): void =>
  void write.insert('issued_pack', { pack_issue_id: issueId, packed: gzipSync(zip) });

export type IssuedAsked = {
  readonly pack: string | null;
  readonly version: string;
  readonly out: string;
  /** A save dialog asked already whether a zip that is there may go. */
  readonly replace?: boolean;
};

/** Writes an issued pack as it was issued, to a folder or a zip. */
export async function openIssued(
  context: ServiceContext,
  asked: IssuedAsked,
): Promise<{ readonly issued: IssuedPack; readonly frozen: FrozenPack }> {
  const issued = findIssued(context, asked.pack, asked.version);
  const frozen = readFrozen(context, issued);
  await writeFrozen(frozen, asked.out, asked.replace);
  return { issued, frozen };
}

function findIssued(context: ServiceContext, pack: string | null, version: string): IssuedPack {
  const all = issuedPacks(context).filter(
    ({ name, packId }) => pack === null || name === pack || packId === pack,
  );
  const found = all.filter((issue) => issue.version === version);
  const [one] = found;
  if (one !== undefined && found.length === 1) return one;
  if (one === undefined && wasWithdrawn(context, pack, version)) {
    throw new Problem('pack/withdrawn', {
      message: `${version} was withdrawn: its issue was undone.`,
      where: pack ?? '',
      fix: 'Redo the issue to open it again; nothing was written.',
    });
  }
  const names = all.map((issue) => `${issue.name} ${issue.version}`).join(', ');
  throw new Problem('pack/notIssued', {
    message:
      one === undefined
        ? `No pack was issued as "${version}".`
        : `Several packs were issued as "${version}".`,
    where: pack ?? '',
    fix:
      names === ''
        ? 'Issue one first: attest export WS --issue.'
        : `Name one with --pack; there are: ${names}.`,
  });
}

const wasWithdrawn = (context: ServiceContext, pack: string | null, version: string): boolean =>
  undoneIssues(context).some(
    (label) => label.endsWith(` ${version}`) && (pack === null || label === `Issued ${pack} ${version}`),
  );

const undoneIssues = ({ store }: ServiceContext): string[] =>
  (
    store.db
      .prepare("SELECT label FROM operation WHERE kind = 'do' AND state <> 'done' AND label LIKE 'Issued %'")
      .all() as { label: string }[]
  ).map(({ label }) => label);

function readFrozen({ store }: ServiceContext, { issueId, name, version }: IssuedPack): FrozenPack {
  const row = store.db.prepare('SELECT packed FROM issued_pack WHERE pack_issue_id = ?').get(issueId) as
    | { packed: Buffer }
    | undefined;
  const zip = row === undefined ? null : gunzipSync(row.packed);
  const entries = zip === null ? null : readStoredZip(zip);
  if (zip === null || entries === null) {
    throw new Problem('pack/notKept', {
      message: `The bytes of ${name} ${version} are not in this workspace: it was issued by an older Attest.`,
      where: name,
      fix: 'Use the copy that was sent out.',
    });
  }
  const files = [...entries].map(([path, bytes]) => ({ path: path.slice(path.indexOf('/') + 1), bytes }));
  return { zip, files };
}

/** The issued packs of which some number or sentence is another now; a pack whose parts are gone is compared no more. */
export function supersededPacks(context: ServiceContext): Supersession[] {
  return issuedPacks(context).flatMap((issued): Supersession[] => {
    try {
      const { files } = readFrozen(context, issued);
      const textOf = (name: string): string =>
        files.find(({ path }) => path === name)?.bytes.toString('utf8') ?? '';
      const manifest = parseManifest(textOf('manifest.json'));
      if (typeof manifest === 'string') return [];
      const frozen = JSON.parse(textOf('data/model.json')) as PackModel;
      const model = buildPack(context, findPackSpec(context, issued.packId), APP_NAME_VERSION);
      const diff = diffPacks(manifest, buildManifest(model, [], new Map()));
      const text = diffText(unmarked(frozen), unmarked(model));
      const isSame = diff.same && text.added.length + text.removed.length + text.changed.length === 0;
      return isSame ? [] : [{ ...issued, diff, text }];
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  });
}

/** How a pack is to be handled, and of which day its figures are, says nothing of what it states. */
const unmarked = ({ marks: _, ...model }: PackModel): PackModel => model;

/** Every version of a pack that went out, oldest first, with what became of it. */
export function issuedVersions(context: ServiceContext, packId: string): IssuedVersion[] {
  const superseded = new Map(supersededPacks(context).map((each) => [each.issueId, each]));
  const standing = issuedPacks(context)
    .filter((issue) => issue.packId === packId)
    .map(({ issueId, version, hash }): IssuedVersion => {
      const found = superseded.get(issueId);
      return {
        version,
        hash,
        state: found === undefined ? 'stands' : 'superseded',
        corrigendum: found === undefined ? null : corrigendum(found),
      };
    });
  const { name } = findPackSpec(context, packId);
  const known = new Set(standing.map(({ version }) => version));
  const withdrawn = undoneIssues(context)
    .flatMap((label) => (label.startsWith(`Issued ${name} `) ? [label.slice(`Issued ${name} `.length)] : []))
    .filter((version, index, all) => !known.has(version) && all.indexOf(version) === index)
    .map((version): IssuedVersion => ({ version, hash: null, state: 'withdrawn', corrigendum: null }));
  return [...standing, ...withdrawn];
}

/** What to send to those who have an issued pack: one line for each number, then one for each sentence. */
export function corrigendum({ name, version, hash, diff, text }: Supersession): string {
  const said = ({ text }: DiffNumber): string => text;
  const lines = [
    ...diff.changed.map(({ before, after, what }) =>
      what === 'trace'
        ? `  ${said(before)} stands, but rests on other sources (${before.id})`
        : `  ${said(before)} (${before.id}) should read ${said(after)}`,
    ),
    ...diff.removed.map((number) => `  ${said(number)} (${number.id}) is withdrawn`),
    ...diff.added.map((number) => `  added: ${said(number)}`),
    ...text.changed.map(({ part, before, after }) => `  ${part}: “${before}” should read “${after}”`),
    ...text.removed.map(({ part, text: line }) => `  ${part}: “${line}” is withdrawn`),
    ...text.added.map(({ part, text: line }) => `  ${part}, added: “${line}”`),
  ];
  if (lines.some((line) => /“[^”]*#/.test(line))) lines.push('  In sentences, # stands for a number.');
  return `Corrigendum to ${name} ${version} (pack ${hash.slice(0, 16)}), superseded:\n${lines.join('\n')}\n`;
}
