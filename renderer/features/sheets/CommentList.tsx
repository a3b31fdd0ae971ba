import { type FormEvent, type ReactNode, useState } from 'react';
import type { CellComment } from '#shared/ipc/sheetShapes.ts';
import { localTime } from '../../components/localTime.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { text } from '../../strings/text.ts';

type Props = {
  readonly comments: readonly (CellComment & { /** What of a row it is about. */ readonly about?: string })[];
  /** What the box below is called: what a new comment is about. */
  readonly label: string;
  /** Rewords a comment, or with null adds one; `done` clears the box. */
  readonly onSave: (commentId: string | null, text: string, done: () => void) => void;
  readonly onRemove: (commentId: string) => void;
  readonly isBusy: boolean;
  readonly error: Error | null;
};

/** What people said about a cell or a row, and a box to say more. */
export function CommentList({ comments, label, onSave, onRemove, isBusy, error }: Props): ReactNode {
  const [editing, setEditing] = useState<CellComment | null>(null);
  const [draft, setDraft] = useState('');
  const edit = (comment: CellComment | null): void => {
    setEditing(comment);
    setDraft(comment?.body ?? '');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(editing?.id ?? null, draft, () => edit(null));
  };
  return (
    <section aria-label={words.comments}>
      <h3>{words.comments}</h3>
      {comments.length === 0 && <p className="empty">{words.noComments}</p>}
      <ul className="cell-comments">
        {comments.map((comment) => (
          <li key={comment.id}>
            {comment.about !== undefined && <p className="quiet-text">{comment.about}</p>}
            <p>{comment.body}</p>
            <div className="cell-comment-foot">
              <span className="quiet-text">
                {comment.actor} · {localTime(comment.at)}
              </span>
              <button type="button" className="button quiet" onClick={() => edit(comment)}>
                {words.commentEdit}
              </button>
              <button
                type="button"
                className="button quiet"
                disabled={isBusy}
                onClick={() => onRemove(comment.id)}
              >
                {words.commentRemove}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <form className="cell-comment-form" onSubmit={submit}>
        <textarea
          className="field"
          rows={2}
          aria-label={label}
          placeholder={label}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        {error !== null && <ProblemNote error={error} />}
        <div className="cell-comment-foot">
          <button type="submit" className="button" disabled={draft.trim() === '' || isBusy}>
            {editing === null ? words.commentAdd : words.commentChange}
          </button>
          {editing !== null && (
            <button type="button" className="button quiet" onClick={() => edit(null)}>
              {text.app.cancel}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
