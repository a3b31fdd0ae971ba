import { type ReactNode, useState } from 'react';
import type { Place } from '#shared/domain/scenarios/types.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { NO_FIGURES } from './assumptionForm.ts';
import { PlaceFields } from './PlaceFields.tsx';
import type { Spec } from './scenarioSpec.ts';

/** Another row for the result, such as a group's total. */
export function AddOutput({ onAdd }: { onAdd: (place: Spec['outputs'][number]) => void }): ReactNode {
  const [chosen, setPlace] = useState<Place | null>(null);
  const first = useQueryOf('scenario.choices', {}).data?.first;
  const place = chosen ?? first ?? NO_FIGURES;
  return (
    <details className="add-output">
      <summary>{words.also}</summary>
      <PlaceFields name={words.also} place={place} onChange={setPlace} />
      <button type="button" className="button" onClick={() => onAdd(place)}>
        {words.addOutput}
      </button>
    </details>
  );
}
