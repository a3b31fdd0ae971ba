import { NO_MARKS } from '#shared/domain/packs/handlingMarks.ts';
import { type PackDesign, type PackLayout, type PackPartView, packLayout } from '#shared/ipc/packShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { APP_NAME_VERSION } from '../../appVersion.ts';
import { renderPreview } from '../../export/html/renderPreview.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { formatId, parseId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { buildPack } from './buildPack.ts';
import { readHouseStyle } from './houseStyleFile.ts';
import { packChange } from './packChange.ts';
import { findPackSpec, type PackSpec } from './packSpec.ts';
import { fromTemplate, PACK_TEMPLATES } from './packTemplates.ts';

/** A pack of the workspace as its designer shows it. */
export function getPackDesign(context: ServiceContext, packId: string): PackDesign {
  const { layout, review, style } = readLayout(context, packId);
  const labels = layout.parts.map((part) => {
    const text = labelOf(context, part);
    return { text: text ?? '', isGone: text === null };
  });
  return { id: packId, layout, review, style: style?.name ?? null, labels };
}

/** Lays a pack out anew as one operation, named by what changed. A pack that was reviewed is a draft again. */
export function savePackLayout(context: ServiceContext, packId: string, asked: PackLayout): Done<null> {
  const { layout, review, style } = readLayout(context, packId);
  refuseTaken(context, asked.name, packId);
  const label = packChange(layout, asked, (part) => labelOf(context, part) ?? part.kind);
  const isReopened = review !== null && review.state !== 'draft';
  const { name, ...laidOut } = asked;
  const spec = { ...laidOut, ...(style === undefined ? {} : { style }) };
  const stored: PackSpec = isReopened
    ? { ...spec, marks: { ...spec.marks, draft: true }, review: { state: 'draft', by: context.actor } }
    : { ...spec, ...(review === null ? {} : { review }) };
  return runOperation(context.store, operationOf(context, label), (write) => {
    write.update('pack_spec', parseId('pack', packId), { name, spec: JSON.stringify(stored) });
    return null;
  });
}

const REVIEW_WORDS = { draft: 'a draft', checked: 'checked', signed_off: 'signed off' } as const;

/** Says how far a pack is checked; the history names who said it. Only a draft prints the mark DRAFT. */
export function reviewPack(
  context: ServiceContext,
  packId: string,
  state: keyof typeof REVIEW_WORDS,
): Done<null> {
  const { layout, style } = readLayout(context, packId);
  const { name, ...spec } = layout;
  const stored: PackSpec = {
    ...spec,
    ...(style === undefined ? {} : { style }),
    marks: { ...spec.marks, draft: state === 'draft' },
    review: { state, by: context.actor },
  };
  const label = `Call pack "${name}" ${REVIEW_WORDS[state]}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    write.update('pack_spec', parseId('pack', packId), { spec: JSON.stringify(stored) });
    return null;
  });
}

/** Gives a pack the house style of a file, or takes it away, as one operation. A reviewed pack stays so: no word changes. */
export function setPackStyle(context: ServiceContext, packId: string, path: string | null): Done<null> {
  const { name, spec } = findPackSpec(context, packId);
  const { style: _, ...plain } = spec;
  const style = path === null ? null : readHouseStyle(path);
  const stored: PackSpec = style === null ? plain : { ...plain, style };
  const label =
    style === null
      ? `Take the house style off pack "${name}"`
      : `Set pack "${name}" in the style of ${style.name}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    write.update('pack_spec', parseId('pack', packId), { spec: JSON.stringify(stored) });
    return null;
  });
}

/** The templates, with how many parts each would have in this workspace. */
export const listPackTemplates = (context: ServiceContext): { name: string; parts: number }[] =>
  Object.keys(PACK_TEMPLATES).map((name) => ({
    name,
    parts: fromTemplate(context, name)?.spec.parts.length ?? 0,
  }));

/** Puts a pack of a template, or an empty one, into the workspace; a name that is taken gets a number. */
export function createPack(context: ServiceContext, template: string | null): Done<{ packId: string }> {
  const laidOut = template === null ? null : fromTemplate(context, template);
  const name = freeName(context, (template === null ? null : PACK_TEMPLATES[template]?.title) ?? 'New pack');
  const spec: PackSpec = laidOut?.spec ?? { title: name, parts: [], marks: NO_MARKS };
  return runOperation(context.store, operationOf(context, `Add pack "${name}"`), (write) => ({
    packId: formatId('pack', write.insert('pack_spec', { name, spec: JSON.stringify(spec) })),
  }));
}

/** Takes a pack's layout out of the workspace; one that was issued stays, because its issues name it. */
export function removePack(context: ServiceContext, packId: string): Done<null> {
  const { name, id } = { ...findPackSpec(context, packId), id: parseId('pack', packId) };
  if (context.store.db.prepare('SELECT 1 FROM pack_issue WHERE pack_spec_id = ?').get(id) !== undefined) {
    throw new Problem('pack/issued', {
      message: `The pack "${name}" was issued, and its issues stay on record.`,
      where: name,
      fix: 'Keep it; take out of it what you do not need any more.',
    });
  }
  return runOperation(context.store, operationOf(context, `Remove pack "${name}"`), (write) => {
    write.remove('pack_spec', id);
    return null;
  });
}

/** The pack's page as it would be exported now, without its script. */
export function previewPack(context: ServiceContext, packId: string): string {
  return renderPreview(buildPack(context, findPackSpec(context, packId), APP_NAME_VERSION));
}

function readLayout(context: ServiceContext, packId: string) {
  const { name, spec } = findPackSpec(context, packId);
  const { title, marks = NO_MARKS, parts, review = null, style } = spec;
  return { layout: packLayout.parse({ name, title, marks, parts }), review, style };
}

const LABEL_SQL = {
  note: 'SELECT title FROM note WHERE id = ?',
  chart: 'SELECT title FROM chart WHERE id = ?',
  scenario: 'SELECT title FROM scenario WHERE id = ?',
} as const;

/** What a part is called; null when what it prints is gone from the workspace. */
function labelOf({ store }: ServiceContext, part: PackPartView): string | null {
  if (part.kind !== 'note' && part.kind !== 'chart' && part.kind !== 'scenario') return part.title;
  const named = part.kind === 'note' ? part.note : part.kind === 'chart' ? part.chart : part.scenario;
  const row = store.db.prepare(LABEL_SQL[part.kind]).get(parseId(part.kind, named)) as
    | { title: string }
    | undefined;
  return row?.title ?? null;
}

function refuseTaken({ store }: ServiceContext, name: string, packId: string): void {
  const taken = store.db
    .prepare('SELECT 1 FROM pack_spec WHERE name = ? AND id <> ?')
    .get(name, parseId('pack', packId));
  if (taken === undefined) return;
  throw new Problem('pack/name', {
    message: `Another pack is called "${name}".`,
    where: name,
    fix: 'Give this one another name.',
  });
}

function freeName({ store }: ServiceContext, wanted: string): string {
  const isTaken = store.db.prepare('SELECT 1 FROM pack_spec WHERE name = ?');
  let name = wanted;
  for (let n = 2; isTaken.get(name) !== undefined; n++) name = `${wanted} ${n}`;
  return name;
}
