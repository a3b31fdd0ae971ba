import { type FormEvent, type ReactNode, useState } from 'react';
import { areaGroup } from '#shared/domain/reading/areas/areaGroups.ts';
import { isSamePlace } from '#shared/domain/scenarios/places.ts';
import { spreadFault } from '#shared/domain/scenarios/spreads.ts';
import { ASSUMPTION_KINDS } from '#shared/domain/scenarios/types.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { SubmitFooter } from '../../components/SubmitFooter.tsx';
import { scenariosText } from '../../strings/scenariosText.ts';
import { readTypedSpread, type TypedSpread, typedSpread } from './assumptionForm.ts';
import { CitesFields } from './CitesFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import type { Assumed } from './scenarioSpec.ts';

const words = scenariosText.dialog;

type Props = {
  readonly assumption: Assumed;
  readonly isNew: boolean;
  /** Why the store did not take it; null when it did, or was not asked. */
  readonly problem: Error | null;
  readonly onSave: (assumption: Assumed) => void;
  readonly onClose: () => void;
};

/** One assumption as a form. What cannot be meant is said beside the fields; nothing is written until it is saved. */
export function AssumptionDialog({ assumption, isNew, problem, onSave, onClose }: Props): ReactNode {
  const [draft, setDraft] = useState(assumption);
  const [spread, setSpread] = useState(typedSpread(assumption.spread));
  const [fault, setFault] = useState('');
  const change = (part: Partial<Assumed>): void => setDraft({ ...draft, ...part });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readTypedSpread(spread);
    const wrong =
      (draft.title.trim() === '' ? words.needsTitle : null) ??
      (draft.cites.kind === 'paragraph' && draft.cites.quote.trim() === '' ? words.needsQuote : null) ??
      (read === null ? null : spreadFault(draft.kind, read));
    if (wrong !== null) setFault(wrong);
    else onSave({ ...draft, title: draft.title.trim(), spread: read });
  };
  return (
    <Dialog title={isNew ? words.add : words.edit} className="assumption-dialog" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <label>
          {words.title}
          <input
            className="field"
            maxLength={300}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </label>
        <label>
          {words.kind}
          <Select
            value={draft.kind}
            options={ASSUMPTION_KINDS.map((kind) => [kind, scenariosText.kinds[kind]])}
            onChoose={(kind) => change(withKind(draft, kind))}
          />
          <span className="quiet-text">{scenariosText.kindHints[draft.kind]}</span>
        </label>
        <PlaceFields
          name={words.subject}
          place={draft.subject}
          onChange={(subject) =>
            // A base that was the subject itself stays so: the number is stated of what is acted on.
            change(
              draft.base !== null && isSamePlace(draft.base, draft.subject)
                ? { subject, base: subject }
                : { subject },
            )
          }
        />
        {areaGroup(draft.subject.area) !== undefined && (
          <label>
            {words.except}
            <input
              className="field"
              placeholder={words.exceptHint}
              defaultValue={draft.except.join(' ')}
              onChange={(event) =>
                change({
                  except: event.target.value
                    .toUpperCase()
                    .split(/[\s,]+/)
                    .filter((code) => code !== ''),
                })
              }
            />
          </label>
        )}
        <SpreadFields draft={draft} spread={spread} onSpread={setSpread} onChange={change} />
        {draft.kind === 'substitution' && draft.to !== null && (
          <PlaceFields name={words.to} place={draft.to} onChange={(to) => change({ to })} />
        )}
        {(draft.kind === 'share_ends' || draft.kind === 'growth') && (
          <BaseFields draft={draft} onChange={change} />
        )}
        <CitesFields cites={draft.cites} onChange={(cites) => change({ cites })} />
        <label>
          {words.note}
          <textarea
            className="field"
            rows={2}
            maxLength={2000}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </label>
        {problem !== null && <ProblemNote error={problem} />}
        {fault !== '' && (
          <p className="refusal" role="alert">
            {fault}
          </p>
        )}
        <SubmitFooter name={words.save} isDisabled={false} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** What a kind needs besides, and nothing that it does not. */
const withKind = (draft: Assumed, kind: Assumed['kind']): Partial<Assumed> => ({
  kind,
  currency: kind === 'level' ? (draft.currency ?? 'USD') : null,
  to: kind === 'substitution' ? (draft.to ?? { ...draft.subject, counterpart: 'CHN' }) : null,
  base: kind === 'share_ends' ? (draft.base ?? draft.subject) : null,
});

const SPREAD_KINDS = ['interval', 'uniform', 'triangular', 'unknown'] as const;

type FieldProps = { readonly draft: Assumed; readonly onChange: (part: Partial<Assumed>) => void };

function SpreadFields({
  draft,
  spread,
  onSpread,
  onChange,
}: FieldProps & { spread: TypedSpread; onSpread: (spread: TypedSpread) => void }): ReactNode {
  const ends = spread.kind === 'triangular' ? (['low', 'mode', 'high'] as const) : (['low', 'high'] as const);
  const unit =
    draft.kind === 'delay' ? scenariosText.months : draft.kind === 'level' ? '' : scenariosText.percent;
  return (
    <fieldset className="spread-fields">
      <legend>{words.spread}</legend>
      <Select
        aria-label={words.spread}
        value={spread.kind}
        options={SPREAD_KINDS.map((kind) => [kind, words.spreads[kind]])}
        onChoose={(kind) => onSpread({ ...spread, kind })}
      />
      {spread.kind !== 'unknown' &&
        ends.map((end) => (
          <label key={end}>
            {`${scenariosText[end]} ${unit}`.trim()}
            <input
              className="field"
              inputMode="decimal"
              value={spread[end]}
              onChange={(event) => onSpread({ ...spread, [end]: event.target.value })}
            />
          </label>
        ))}
      {draft.kind === 'level' && (
        <label>
          {words.currency}
          <input
            className="field"
            maxLength={3}
            value={draft.currency ?? ''}
            onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
          />
        </label>
      )}
    </fieldset>
  );
}

function BaseFields({ draft, onChange }: FieldProps): ReactNode {
  const { base, subject } = draft;
  const which = base === null ? 'none' : isSamePlace(base, subject) ? 'same' : 'other';
  const [choice, setChoice] = useState<'same' | 'none' | 'other'>(which);
  const choose = (next: typeof choice): void => {
    setChoice(next);
    onChange({
      base: next === 'none' ? null : next === 'same' ? subject : (base ?? subject),
      isCarried: false,
    });
  };
  return (
    <>
      <label>
        {words.base}
        <Select
          value={choice}
          options={(['same', 'other', 'none'] as const).map((kind) => [kind, words.bases[kind]])}
          onChoose={choose}
        />
      </label>
      {choice === 'other' && base !== null && (
        <PlaceFields name={words.base} place={base} onChange={(next) => onChange({ base: next })} />
      )}
      {base !== null && base.period !== subject.period && (
        <label className="check">
          <input
            type="checkbox"
            checked={draft.isCarried}
            onChange={(event) => onChange({ isCarried: event.target.checked })}
          />
          {words.carried(subject.period)}
        </label>
      )}
    </>
  );
}
