import type { ReactNode } from 'react';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { FLOWS } from '#shared/domain/figures/types.ts';
import { AREA_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';
import type { Place } from '#shared/domain/scenarios/types.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { scenariosText } from '../../strings/scenariosText.ts';

const words = scenariosText.dialog;

type Props = {
  /** What the fields together are, for a screen reader. */
  readonly name: string;
  readonly place: Place;
  readonly onChange: (place: Place) => void;
};

/** An annual series at a year, by area, counterpart and flow; groups stand after the areas. */
export function PlaceFields({ name, place, onChange }: Props): ReactNode {
  const choices = useQueryOf('scenario.choices', {}).data;
  const known = new Set(choices?.areas.map(({ code }) => code));
  const groups = AREA_GROUPS.filter(({ id, isUndefined }) => !isUndefined && !known.has(id)).map(
    ({ id }) => ({
      code: id,
      name: areaName(id),
    }),
  );
  const options = {
    area: [...(choices?.areas ?? []), ...groups],
    counterpart: choices?.counterparts ?? [],
    flow: FLOWS.map((flow) => ({ code: flow, name: flow.replace('_', '-') })),
    period: (choices?.periods ?? []).map((period) => ({ code: period, name: period })),
  };
  return (
    <fieldset className="place-fields">
      <legend>{name}</legend>
      {(['area', 'counterpart', 'flow', 'period'] as const).map((field) => (
        <label key={field}>
          {words[field]}
          <select
            className="field"
            value={place[field]}
            onChange={(event) => onChange({ ...place, [field]: event.target.value } as Place)}
          >
            {!options[field].some(({ code }) => code === place[field]) && (
              <option value={place[field]}>
                {field === 'area' || field === 'counterpart' ? areaName(place[field]) : place[field]}
              </option>
            )}
            {options[field].map(({ code, name: called }) => (
              <option key={code} value={code}>
                {called}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
