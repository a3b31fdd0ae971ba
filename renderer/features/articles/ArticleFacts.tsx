import { type FormEvent, type ReactNode, useState } from 'react';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { isIsoDate } from '#shared/lib/isoDate.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { UnbrokenDays } from '../../components/UnbrokenDays.tsx';
import { text } from '../../strings/text.ts';
import { metaLine } from './metaLine.ts';

const words = text.reader.date;

/** Who published an article and when, above it; a press on the day changes it, and with it how the article's times are read. */
export function ArticleFacts({ id, meta }: Pick<DocumentView, 'id' | 'meta'>): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="reader-meta">
      <UnbrokenDays>{metaLine(meta)}</UnbrokenDays>{' '}
      {isOpen ? (
        <DateForm documentId={id} published={meta.published} onDone={() => setOpen(false)} />
      ) : (
        <button type="button" className="button" title={words.hint} onClick={() => setOpen(true)}>
          {meta.published === null ? words.set : words.change}
        </button>
      )}
    </div>
  );
}

function DateForm(props: {
  readonly documentId: string;
  readonly published: string | null;
  readonly onDone: () => void;
}): ReactNode {
  const { documentId, published, onDone } = props;
  const [typed, setTyped] = useState(published ?? '');
  const [isWrong, setWrong] = useState(false);
  const set = useCommand('document.setPublished');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const day = typed.trim();
    if (day === (published ?? '')) onDone();
    else if (day !== '' && !isIsoDate(day)) setWrong(true);
    else set.mutate({ documentId, published: day === '' ? null : day }, { onSuccess: onDone });
  };
  return (
    <form className="reader-date" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <input
        ref={(field) => field?.focus()}
        className="field"
        value={typed}
        placeholder="2025-02-25"
        aria-label={words.label}
        aria-invalid={isWrong}
        maxLength={10}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
      />
      <button type="submit" className="button primary" disabled={set.isPending}>
        {words.save}
      </button>
      <button type="button" className="button" onClick={onDone}>
        {text.app.cancel}
      </button>
      {isWrong && (
        <span className="field-problem" role="alert">
          {words.wrong(typed.trim())}
        </span>
      )}
      {set.error !== null && <ProblemNote error={set.error} />}
    </form>
  );
}
