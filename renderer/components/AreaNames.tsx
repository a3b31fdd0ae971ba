import type { ReactNode } from 'react';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { WORLD } from '#shared/domain/figures/types.ts';
import { AREA_CODES } from '#shared/domain/reading/areas/areaCodes.ts';
import { AREA_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';

const AREAS = AREA_CODES.map(({ iso3 }) => areaName(iso3)).sort();
const GROUPS = AREA_GROUPS.filter(({ isUndefined }) => !isUndefined)
  .map(({ id }) => areaName(id))
  .sort();

/** What a field for an area proposes: groups, areas and the world. */
export function AreaNames({ id }: { id: string }): ReactNode {
  return (
    <datalist id={id}>
      {[...GROUPS, ...AREAS, areaName(WORLD)].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
