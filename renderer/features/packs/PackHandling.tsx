import { type ReactNode, useState } from 'react';
import { TLP_LABELS } from '#shared/domain/packs/handlingMarks.ts';
import { type PackDesign, type PackLayout, type PackMarks, REVIEW_STATES } from '#shared/ipc/packShapes.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.design;

/** Names, handling marks and review state of a pack. What is typed is taken when its field is left. */
export function PackHandling(props: {
  readonly packId: string;
  readonly layout: PackLayout;
  readonly review: PackDesign['review'];
  readonly onChange: (part: Partial<PackLayout>) => void;
}): ReactNode {
  const { packId, layout, review, onChange } = props;
  const { marks } = layout;
  const say = useCommand('pack.review');
  const mark = (part: Partial<PackMarks>): void => onChange({ marks: { ...marks, ...part } });
  return (
    <div className="pack-handling">
      <Typed label={words.name} value={layout.name} onTaken={(name) => name !== '' && onChange({ name })} />
      <Typed
        label={words.heading}
        isWide
        value={layout.title}
        onTaken={(title) => title !== '' && onChange({ title })}
      />
      <label>
        {words.tlp}
        <Select
          value={marks.tlp}
          options={[[null, words.noTlp], ...TLP_LABELS.map((label) => [label, label] as const)]}
          onChoose={(tlp) => mark({ tlp })}
        />
      </label>
      <Typed
        label={words.embargo}
        kind="day"
        value={marks.embargo ?? ''}
        onTaken={(day) => mark({ embargo: day === '' ? null : day })}
      />
      <Typed
        label={words.figuresAsOf}
        kind="day"
        value={marks.figuresAsOf ?? ''}
        onTaken={(day) => mark({ figuresAsOf: day === '' ? null : day })}
      />
      <label>
        {words.review}
        <Select
          value={review?.state ?? null}
          title={words.reopened}
          options={[
            ...(review === null ? [[null, words.notReviewed] as const] : []),
            ...REVIEW_STATES.map((state) => [state, words.reviews[state]] as const),
          ]}
          onChoose={(state) => {
            if (state !== null) say.mutate({ packId, state });
          }}
        />
        {review !== null && <span className="quiet-text">{words.reviewedBy(review.by)}</span>}
      </label>
      {say.error !== null && <ProblemNote error={say.error} />}
    </div>
  );
}

/**
 * A text that is one step of the history when the field is left, not one a letter. A day is written as everywhere else in
 * the window (the system's own picker turns it round by the system's language); what is none stays, marked, and is not taken.
 */
function Typed(props: {
  readonly label: string;
  readonly value: string;
  readonly kind?: 'text' | 'day';
  readonly isWide?: boolean;
  readonly onTaken: (value: string) => void;
}): ReactNode {
  const { label, value, kind = 'text', isWide = false, onTaken } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const take = (): void => {
    const text = typed?.trim() ?? value;
    const isRefused = kind === 'day' && text !== '' && !isDay(text);
    setWrong(isRefused);
    if (isRefused) return;
    if (text !== value) onTaken(text);
    setTyped(null);
  };
  return (
    <label className={isWide ? 'wide' : undefined}>
      {label}
      <input
        className="field"
        placeholder={kind === 'day' ? words.dayHint : undefined}
        aria-invalid={isWrong}
        value={typed ?? value}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key !== 'Escape') return;
          setTyped(null);
          setWrong(false);
        }}
      />
      {isWrong && (
        <span role="alert" className="field-problem">
          {words.dayWrong}
        </span>
      )}
    </label>
  );
}

/** "2026-01-31", and a day that there is. */
function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
  );
}
