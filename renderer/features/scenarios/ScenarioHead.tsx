import { type ReactNode, useEffect, useState } from 'react';
import { useQueryOf } from '../../bridge/client.ts';
import { scenariosText } from '../../strings/scenariosText.ts';
import type { Spec } from './scenarioSpec.ts';

const words = scenariosText.fields;

type Props = {
  readonly scenarioId: string;
  readonly spec: Spec;
  /** The scenario shown beside this one; empty when there is none. */
  readonly beside: string;
  readonly onBeside: (scenarioId: string) => void;
  readonly onChange: (spec: Spec) => void;
  readonly onRemove: () => void;
};

/** Title, reasoning and seed, each written when the keyboard leaves it. */
export function ScenarioHead({ scenarioId, spec, beside, onBeside, onChange, onRemove }: Props): ReactNode {
  const [title, setTitle] = useState(spec.title);
  const [reasoning, setReasoning] = useState(spec.reasoning);
  const [seed, setSeed] = useState(String(spec.seed));
  // An undo elsewhere changes what is written here.
  useEffect(() => {
    setTitle(spec.title);
    setReasoning(spec.reasoning);
    setSeed(String(spec.seed));
  }, [spec.title, spec.reasoning, spec.seed]);
  const others = useQueryOf('library.list', {}).data?.scenarios.filter(({ id }) => id !== scenarioId) ?? [];
  const write = (part: Partial<Spec>): void => {
    const next = { ...spec, ...part };
    if (JSON.stringify(next) !== JSON.stringify(spec)) onChange(next);
  };
  return (
    <header className="scenario-head">
      <textarea
        className="field scenario-title"
        aria-label={words.title}
        rows={1}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={() => write({ title })}
      />
      <div className="scenario-tools">
        {others.length > 0 && (
          <label>
            {words.beside}
            <select className="field" value={beside} onChange={(event) => onBeside(event.target.value)}>
              <option value="">{words.nothingBeside}</option>
              {others.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label title={words.seedHint}>
          {words.seed}
          <input
            className="field seed"
            inputMode="numeric"
            value={seed}
            onChange={(event) => setSeed(event.target.value.replace(/\D/g, '').slice(0, 9))}
            onBlur={() => write({ seed: Number(seed) })}
          />
        </label>
        <button type="button" className="button" onClick={onRemove}>
          {scenariosText.removeScenario}
        </button>
      </div>
      <textarea
        className="field scenario-reasoning"
        aria-label={words.reasoning}
        placeholder={words.reasoning}
        rows={3}
        maxLength={5000}
        value={reasoning}
        onChange={(event) => setReasoning(event.target.value)}
        onBlur={() => write({ reasoning })}
      />
    </header>
  );
}
