import { type ReactNode, useState } from 'react';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { FIRST_PLACE } from './assumptionForm.ts';
import { PlaceFields } from './PlaceFields.tsx';
import type { Spec } from './scenarioSpec.ts';

/** Another row for the result, such as a group's total. */
export function AddOutput({ onAdd }: { onAdd: (place: Spec['outputs'][number]) => void }): ReactNode {
  const [place, setPlace] = useState(FIRST_PLACE);
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
