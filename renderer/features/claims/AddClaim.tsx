import { type ReactNode, useState } from 'react';
import { HAND_ROLES } from '#shared/domain/claims/decisions/computeClaim.ts';
import { DEFAULT_THRESHOLDS, type ThresholdId } from '#shared/domain/claims/lexicon/thresholds.ts';
import { CLAIM_FORMS, type ClaimForm } from '#shared/domain/claims/types.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { claimsText } from '../../strings/claimsText.ts';
import { text } from '../../strings/text.ts';
import { goToEntry, setClaimMode } from './claimsState.ts';
import { spokenName } from './ThresholdForm.tsx';
import { type Taken, useTakable, useTakableWords, type Words } from './takenSource.ts';

const words = claimsText.adding;

/** Bands that can be held to by themselves, by what the form is measured in. */
const MEASURED: Readonly<Partial<Record<ClaimForm, string>>> = {
  ratio: 'ratio',
  change: 'change',
  share: 'share',
  comparison: 'gap',
};
const bandsOf = (form: ClaimForm): readonly ThresholdId[] =>
  (Object.keys(DEFAULT_THRESHOLDS) as ThresholdId[]).filter(
    (id) => DEFAULT_THRESHOLDS[id].of === MEASURED[form],
  );

/** A claim made by hand: its words, its form, an operand for each role, and what it is held to. */
export function AddClaim({ documentId, onDone }: { documentId: string; onDone: () => void }): ReactNode {
  const add = useCommand('claim.add');
  const takable = useTakable(documentId);
  const takableWords = useTakableWords(documentId);
  const [said, setSaid] = useState<Words | null>(takableWords);
  const [form, setForm] = useState<ClaimForm>('ratio');
  const [operands, setOperands] = useState<Readonly<Record<string, Taken>>>({});
  const [threshold, setThreshold] = useState<ThresholdId | null>(null);
  const [ends, setEnds] = useState({ low: '', high: '' });
  const roles = HAND_ROLES[form];
  const close = (): void => {
    setClaimMode('look');
    onDone();
  };
  const write = (): void => {
    if (said === null) return;
    const claim = {
      form,
      start: said.start,
      end: said.end,
      operands: roles.flatMap((role) => {
        const taken = operands[role];
        return taken === undefined ? [] : [{ role, source: taken.source }];
      }),
      threshold,
      expected: { low: ends.low.trim() || null, high: ends.high.trim() || null },
    };
    add.mutate(
      { documentId, claim },
      {
        onSuccess: ({ key }) => {
          goToEntry(key);
          onDone();
        },
      },
    );
  };
  return (
    <form
      className="claim-detail add-claim"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <h2>{words.title}</h2>
      <p className="quiet-text">{words.intro}</p>
      <dl className="pair">
        <dt>{words.words}</dt>
        <dd>
          {said === null ? <span className="quiet-text">{words.noWords}</span> : <q>{said.quote}</q>}{' '}
          <button
            type="button"
            className="button"
            disabled={takableWords === null}
            onClick={() => setSaid(takableWords)}
          >
            {words.takeWords}
          </button>
        </dd>
        <dt>{words.form}</dt>
        <dd>
          <Select
            aria-label={words.form}
            value={form}
            options={CLAIM_FORMS.map((one) => [one, claimsText.forms[one]])}
            onChoose={(one) => {
              setForm(one);
              setThreshold(null);
            }}
          />
        </dd>
        {roles.map((role) => (
          <Role
            key={role}
            role={role}
            taken={operands[role] ?? null}
            takable={takable}
            onTake={(taken) => setOperands((all) => ({ ...all, [role]: taken }))}
          />
        ))}
        <dt>{words.held}</dt>
        <dd className="held-to">
          <Select
            aria-label={words.held}
            value={threshold}
            options={[
              [null, roles.includes('stated') ? words.stated : words.typed],
              ...bandsOf(form).map((id) => [id, spokenName(id)] as const),
            ]}
            onChoose={setThreshold}
          />
          {threshold === null &&
            (['low', 'high'] as const).map((end) => (
              <input
                key={end}
                className="field"
                inputMode="decimal"
                aria-label={words[end]}
                placeholder={words[end]}
                value={ends[end]}
                onChange={(event) => setEnds({ ...ends, [end]: event.currentTarget.value })}
              />
            ))}
        </dd>
      </dl>
      {add.error !== null && <ProblemNote error={add.error} />}
      <footer className="claim-actions">
        <button type="submit" className="button primary" disabled={said === null || add.isPending}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={close}>
          {text.app.cancel}
        </button>
      </footer>
    </form>
  );
}

function Role(props: {
  readonly role: string;
  readonly taken: Taken | null;
  readonly takable: Taken | null;
  readonly onTake: (taken: Taken) => void;
}): ReactNode {
  const { role, taken, takable, onTake } = props;
  return (
    <>
      <dt>{role}</dt>
      <dd>
        {taken === null ? <span className="quiet-text">{words.none}</span> : taken.label}{' '}
        <button
          type="button"
          className="button"
          aria-label={words.takeFor(role)}
          disabled={takable === null}
          onClick={() => takable !== null && onTake(takable)}
        >
          {words.take}
        </button>
      </dd>
    </>
  );
}
