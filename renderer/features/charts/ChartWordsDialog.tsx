import { type FormEvent, type ReactNode, useDeferredValue, useState } from 'react';
import { closeDialog } from '../../app/dialogs.ts';
import { openPanel } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SubmitFooter } from '../../components/SubmitFooter.tsx';
import { chartText } from '../../strings/chartText.ts';
import './chartWords.css';

const text = chartText.inWords;

/** A chart asked for in a sentence; how it is read stands below while it is typed. */
export function ChartWordsDialog(): ReactNode {
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const reading = useQueryOf('chart.fromWords', { words: asked });
  const isRead = reading.data !== undefined && asked === words.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isRead || reading.data?.spec === null) return;
    closeDialog();
    openPanel('chart', { words: asked });
  };
  return (
    <Dialog title={text.heading} onClose={closeDialog} className="chart-words">
      <form onSubmit={submit}>
        <label>
          {text.field}
          <input
            className="field"
            value={words}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        {asked === '' ? (
          <section>
            <p className="quiet-text">{text.nothingYet}</p>
            <ul>
              {text.examples.map((example) => (
                <li key={example}>
                  <button type="button" className="row" onClick={() => setWords(example)}>
                    {example}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <section aria-label={text.reading} aria-live="polite">
            <h3>{text.reading}</h3>
            <ul className={reading.data?.spec === null ? 'chart-words-told asks' : 'chart-words-told'}>
              {reading.data?.told.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        )}
        {reading.error !== null && <ProblemNote error={reading.error} />}
        <SubmitFooter
          name={text.make}
          isDisabled={!isRead || reading.data?.spec === null || asked === ''}
          onCancel={closeDialog}
        />
      </form>
    </Dialog>
  );
}
