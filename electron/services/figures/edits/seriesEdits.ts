import { areaName } from '#shared/domain/figures/areaNames.ts';
import { measureOf, type SeriesKey } from '#shared/domain/figures/types.ts';
import { areaOfIso3 } from '#shared/domain/reading/areas/areaCodes.ts';
import { areaGroup } from '#shared/domain/reading/areas/areaGroups.ts';
import { Problem } from '#shared/lib/problem.ts';
import { findSeries } from '../../../store/repositories/figureRepository.ts';
import { type Done, runOperation } from '../../../store/unitOfWork.ts';
import { formatId } from '../../ids.ts';
import { operationOf, type ServiceContext } from '../../serviceContext.ts';
import { isGroup } from '../ownGroups.ts';
import { ensureSeries } from './figureEdits.ts';

export type SeriesDraft = Pick<SeriesKey, 'area' | 'counterpart' | 'flow' | 'product' | 'frequency'>;

/** Adds a row for a series, or for the total of a group. One that is there already is answered, not written again. */
export function addSeries(context: ServiceContext, draft: SeriesDraft): Done<{ seriesId: string }> {
  for (const code of [draft.area, draft.counterpart]) requireArea(context, code);
  if (draft.area === draft.counterpart) {
    throw new Problem('series/itself', {
      message: 'An area does not trade with itself.',
      where: areaName(draft.area),
      fix: 'Choose another area or counterpart.',
    });
  }
  if (areaGroup(draft.area)?.isUndefined) {
    throw new Problem('series/undefinedGroup', {
      message: `Nobody has defined who belongs to "${areaName(draft.area)}", so it has no total.`,
      where: draft.area,
      fix: 'Choose a group with a list of members.',
    });
  }
  // A classification matters only where there is a code.
  const productRevision = draft.product === 'TOTAL' ? '' : 'HS';
  const key: SeriesKey = { ...draft, productRevision, measure: measureOf(draft.flow) };
  const label = `Add row ${areaName(draft.area)} – ${areaName(draft.counterpart)}, ${draft.flow.replace('_', '-')}`;
  const found = findSeries(context.store.db, key);
  if (found !== null) return { operationId: null, label, value: { seriesId: formatId('series', found) } };
  return runOperation(context.store, operationOf(context, label), (write) => ({
    seriesId: formatId('series', ensureSeries(write, key)),
  }));
}

/** An area the code list or the group list knows, or one that the workspace's own figures name. */
function requireArea({ store }: ServiceContext, code: string): void {
  if (areaOfIso3(code) !== undefined || isGroup(store, code)) return;
  const known = store.db
    .prepare(
      'SELECT 1 FROM area WHERE code = @code UNION SELECT 1 FROM series WHERE area = @code OR counterpart = @code',
    )
    .get({ code });
  if (known !== undefined) return;
  throw new Problem('area/unknown', {
    message: `There is no area "${code}".`,
    where: code,
    fix: 'Write an ISO 3166 code such as ARM, or choose an area from the list.',
  });
}
