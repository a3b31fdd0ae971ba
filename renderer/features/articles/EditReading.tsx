import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';
import type { EditPreview } from '#shared/ipc/mentionShapes.ts';
import { attempt } from '../../app/commands.ts';
import { call, runCommand, useQueryOf } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';
import { triageText } from '../../strings/triageText.ts';
import { editOf, fieldsOf, isTime, isTouched, type ReadingFields } from './readingFields.ts';
import { intervalText, periodText, valueText } from './readingText.ts';
import { decideAndGoOn, leaveMode } from './triageActions.ts';

const words = triageText.editing;
const FIELDS = ['value', 'unit', 'currency', 'period', 'subject'] as const;

/** What a number says, typed field by field; how it is read is shown before anything is written. */
export function EditReading({ view, mention }: { view: DocumentView; mention: MentionView }): ReactNode {
  const [fields, setFields] = useState<ReadingFields>(() => fieldsOf(mention));
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const edit = editOf(mention, fields);
  const ref = { documentId: view.id, mentionId: mention.id };
  const preview = useQueryOf('mention.previewEdit', { ...ref, edit }, { enabled: isTouched(edit) });
  const isOfTime = isTime(mention);
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(isOfTime ? '.edit-period input' : 'input')?.select();
  }, [isOfTime]);
  const answer = isTouched(edit) ? (preview.data ?? null) : null;
  const readings = answer?.readings ?? [];
  const choice =
    readings.find(({ id }) => id === chosen) ?? (readings.length === 1 ? readings[0] : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isTouched(edit)) return;
    attempt(async () => {
      // Whoever types fast presses Enter before the preview is there.
      const { readings: now, problems } = await call('mention.previewEdit', { ...ref, edit });
      const meant = now.find(({ id }) => id === chosen) ?? (now.length === 1 ? now[0] : undefined);
      if (meant === undefined || problems.length > 0) return;
      const request = { ...ref, edit, choice: meant.id, reason };
      decideAndGoOn(view, mention, () => runCommand('mention.edit', request));
    });
  };
  return (
    <form ref={form} className="triage-form" aria-label={words.title(mention.text)} onSubmit={submit}>
      <div className="edit-fields">
        {FIELDS.map((name) => {
          const problem = answer?.problems.find(({ field }) => field === name)?.message;
          return (
            <label key={name} className={`edit-${name}`}>
              {words[name]}
              <input
                className="field"
                value={fields[name]}
                placeholder={words[`${name}Hint`]}
                aria-invalid={problem !== undefined}
                maxLength={200}
                spellCheck={false}
                onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
              />
              {problem !== undefined && (
                <span className="field-problem" role="alert">
                  {problem}
                </span>
              )}
            </label>
          );
        })}
        <label className="edit-why">
          {words.why}
          <input
            className="field"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </div>
      <output className="edit-preview">
        {answer === null ? (
          <span className="quiet-text">{words.unchanged}</span>
        ) : (
          <Readings answer={answer} chosen={choice?.id ?? null} onChoose={setChosen} />
        )}
      </output>
      {preview.error !== null && <ProblemNote error={preview.error} />}
      <footer>
        <button
          type="submit"
          className="button primary"
          disabled={choice === undefined && !preview.isFetching}
        >
          {words.save}
        </button>
        <button type="button" className="button" onClick={leaveMode}>
          {text.app.cancel}
        </button>
      </footer>
    </form>
  );
}

function Readings(props: {
  readonly answer: EditPreview;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { answer, chosen, onChoose } = props;
  const said = answer.subject === null ? '' : `${text.inspector.about}: ${answer.subject.join(', ')}`;
  if (answer.readings.length === 0) return null;
  const [only, second] = answer.readings;
  if (only !== undefined && second === undefined) {
    return (
      <span>
        <span className="quiet-text">{words.willBe} </span>
        <strong>{valueText(only.reading)}</strong>{' '}
        <span className="quiet-text">{[...detailsOf(only), said].filter(Boolean).join(' · ')}</span>
      </span>
    );
  }
  return (
    <fieldset>
      <legend>{words.which}</legend>
      {answer.readings.map((one) => (
        <label key={one.id} className="choice">
          <input type="radio" name="which" checked={chosen === one.id} onChange={() => onChoose(one.id)} />
          <strong>{valueText(one.reading)}</strong>
          <span className="quiet-text">{detailsOf(one).join(' · ')}</span>
        </label>
      ))}
    </fieldset>
  );
}

function detailsOf({ kind, reading }: EditPreview['readings'][number]): string[] {
  const interval = reading.value === null ? null : intervalText(reading);
  const period = reading.value === null ? null : periodText(reading);
  return [triageText.kinds[kind] ?? kind, interval, period].filter((part) => part !== null);
}
