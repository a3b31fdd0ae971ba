import { prepareScenario } from '#shared/domain/scenarios/prepareScenario.ts';
import { spreadFault } from '#shared/domain/scenarios/spreads.ts';
import type { ScenarioModel, ScenarioSpec } from '#shared/domain/scenarios/types.ts';
import { type ScenarioChoices, type ScenarioView, scenarioSpec } from '#shared/ipc/scenarioShapes.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readPeriods } from '../../store/repositories/figureRepository.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { readBlocks } from '../articles/documents.ts';
import { assertionsBeneath } from '../charts/chartLines.ts';
import { areaName, figureLookup } from '../figures/cells.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { refuseWhilePrinted } from '../packs/printedInPack.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';
import { scenarioLabel } from './scenarioLabel.ts';

type ScenarioRow = { readonly id: number; readonly title: string; readonly spec: string };

/** The scenarios of the workspace, in the order they were made. */
export const listScenarios = ({ store }: ServiceContext): { id: string; title: string }[] =>
  (store.db.prepare('SELECT id, title FROM scenario ORDER BY id').all() as ScenarioRow[]).map(
    ({ id, title }) => ({ id: formatId('scenario', id), title }),
  );

/** A saved scenario, resolved against the figures. Throws a Problem for an id that none has. */
export function getScenario(context: ServiceContext, scenarioId: string): ScenarioView {
  return viewScenario(context, scenarioId, readSpec(context, scenarioId));
}

/** A spec resolved against the figures, saved or not. Writes nothing. */
export function viewScenario(
  context: ServiceContext,
  scenarioId: string | null,
  spec: ScenarioSpec,
): ScenarioView {
  const lookup = figureLookup(context.store);
  const model = prepareScenario(lookup, spec);
  const sources = model.leaves.map(({ cell }) => [
    ...new Set(assertionsBeneath(lookup, cell).map(({ sourceId }) => sourceId)),
  ]);
  return {
    id: scenarioId,
    spec: spec as ScenarioView['spec'],
    model: model as ScenarioModel as ScenarioView['model'],
    passages: spec.assumptions.flatMap(({ id, cites }) =>
      cites.kind === 'paragraph'
        ? [{ assumption: id, ...passageOf(context, cites.document, cites.quote) }]
        : [],
    ),
    sources: sources.map((ids) =>
      ids.map((id) => {
        const { publisher, title } = readSource(context, id);
        return { id, name: publisher || title };
      }),
    ),
  };
}

/** Where cited words stand; nowhere when they are not there, or are there twice. */
function passageOf({ store }: ServiceContext, document: string, quote: string) {
  const row = store.db
    .prepare('SELECT id, text, coalesce(title, file_name) AS title FROM document WHERE id = ?')
    .get(parseId('document', document)) as { id: number; text: string; title: string } | undefined;
  if (row === undefined) return { document, title: '', place: null };
  const at = row.text.indexOf(quote);
  const isThere = at >= 0 && row.text.indexOf(quote, at + 1) < 0;
  if (!isThere) return { document, title: row.title, place: null };
  const points = new CodePointIndex(row.text);
  const [start, end] = [points.toCodePoint(at), points.toCodePoint(at + quote.length)];
  const block = readBlocks({ store } as ServiceContext, row.id).find(
    (one) => one.start <= start && end <= one.end,
  );
  return { document, title: row.title, place: { start, end, locator: block?.locator ?? '' } };
}

/** Saves a scenario, new or changed, as one operation named by what changed. */
export function saveScenario(
  context: ServiceContext,
  scenarioId: string | null,
  asked: ScenarioSpec,
): Done<{ scenarioId: string }> {
  // One order of keys whoever sends it, so that what is the same is written the same.
  const spec = scenarioSpec.parse({ ...asked, title: asked.title.trim() });
  const before = scenarioId === null ? null : readSpec(context, scenarioId);
  refuseUnsound(spec);
  const row = { title: spec.title, spec: JSON.stringify(spec) };
  return runOperation(context.store, operationOf(context, scenarioLabel(before, spec)), (write) => {
    if (scenarioId === null) return { scenarioId: formatId('scenario', write.insert('scenario', row)) };
    write.update('scenario', parseId('scenario', scenarioId), row);
    return { scenarioId };
  });
}

/** Takes a scenario out of the workspace; the figures are as they were. */
export function removeScenario(context: ServiceContext, scenarioId: string): Done<null> {
  const { title } = readSpec(context, scenarioId);
  refuseWhilePrinted(context, 'scenario', scenarioId, title);
  return runOperation(context.store, operationOf(context, `Remove scenario "${title}"`), (write) => {
    write.remove('scenario', parseId('scenario', scenarioId));
    return null;
  });
}

/** A scenario's id from its id or its title, whatever the case. Throws a Problem that lists what there is. */
export function findScenario(context: ServiceContext, name: string): string {
  const all = listScenarios(context);
  const wanted = name.trim().toLowerCase();
  const found = all.filter(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only.id;
  throw new Problem(found.length === 0 ? 'scenario/unknown' : 'scenario/several', {
    message:
      found.length === 0 ? `There is no scenario "${name}".` : `Several scenarios are called "${name}".`,
    where: name,
    fix:
      all.length === 0
        ? 'The workspace has no scenario; make one in the window.'
        : `Use one of: ${(found.length === 0 ? all : found).map(({ id, title }) => `${id} (${title})`).join(', ')}.`,
  });
}

function refuseUnsound({ title, assumptions }: ScenarioSpec): void {
  if (title === '')
    throw new Problem('scenario/untitled', {
      message: 'The scenario has no title.',
      fix: 'Give it a title first.',
    });
  const ids = new Set(assumptions.map(({ id }) => id));
  if (ids.size < assumptions.length)
    throw new Problem('scenario/assumptionTwice', {
      message: 'Two assumptions have the same id.',
      where: title,
      fix: 'Give each its own.',
    });
  for (const { kind, spread, title: name } of assumptions) {
    const fault = spread === null ? null : spreadFault(kind, spread);
    if (fault === null) continue;
    throw new Problem('scenario/spread', {
      message: fault,
      where: name,
      fix: 'Correct the ends of the assumption; nothing was saved.',
    });
  }
}

function readSpec({ store }: ServiceContext, scenarioId: string): ScenarioSpec {
  const row = store.db
    .prepare('SELECT spec FROM scenario WHERE id = ?')
    .get(parseId('scenario', scenarioId)) as { spec: string } | undefined;
  if (row === undefined) throw unknownId('scenario', scenarioId);
  return JSON.parse(row.spec) as ScenarioSpec;
}

/** What the figures hold that an assumption can speak of, by name. */
export function scenarioChoices({ store }: ServiceContext): ScenarioChoices {
  const codes = (column: 'area' | 'counterpart') =>
    (store.db.prepare(`SELECT DISTINCT ${column} AS code FROM series`).all() as { code: string }[])
      .map(({ code }) => ({ code, name: areaName(code) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const documents = store.db
    .prepare('SELECT id, coalesce(title, file_name) AS title FROM document ORDER BY id')
    .all() as { id: number; title: string }[];
  return {
    areas: codes('area'),
    counterparts: codes('counterpart'),
    periods: [...readPeriods(store.db, 'A')],
    first: firstPlace(store),
    documents: documents.map(({ id, title }) => ({ id: formatId('document', id), title })),
  };
}

/** The latest annual value of all goods, of the series that has most of them. */
const firstPlace = ({ db }: ServiceContext['store']): ScenarioChoices['first'] =>
  (db
    .prepare(
      `SELECT area, counterpart, flow, product, product_revision AS productRevision, frequency, measure,
              max(period) AS period
       FROM series JOIN assertion ON series_id = series.id
       WHERE frequency = 'A' AND product = 'TOTAL' AND measure = 'trade_value' AND value IS NOT NULL
       GROUP BY series.id ORDER BY max(period) DESC, count(*) DESC, series.id LIMIT 1`,
    )
    .get() as ScenarioChoices['first'] | undefined) ?? null;
