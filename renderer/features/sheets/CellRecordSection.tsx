import './sheets.css';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CellComment } from '#shared/ipc/sheetShapes.ts';
import type { CellRef } from '../../app/selection.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { localTime } from '../../components/localTime.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { text } from '../../strings/text.ts';
import { ChangeList } from './ChangeList.tsx';
import { columnTitle } from './sheetText.ts';

/** What people said about a cell, and what they did to it. */
export function CellRecordSection({ cell }: { cell: CellRef }): ReactNode {
  const record = useQueryOf('cell.record', { cell });
  return (
    <Loaded query={record}>
      {({ comments, history }) => (
        <>
          <Comments key={`${cell.seriesId}@${cell.period}`} cell={cell} comments={comments} />
          <section aria-label={words.cellHistory}>
            <h3>{words.cellHistory}</h3>
            <ChangeList entries={history} nameOf={(field) => columnTitle('long', field)} />
          </section>
        </>
      )}
    </Loaded>
  );
}

function Comments({ cell, comments }: { cell: CellRef; comments: readonly CellComment[] }): ReactNode {
  const [editing, setEditing] = useState<CellComment | null>(null);
  const [draft, setDraft] = useState('');
  const save = useCommand('comment.save');
  const remove = useCommand('comment.remove');
  const edit = (comment: CellComment | null): void => {
    setEditing(comment);
    setDraft(comment?.body ?? '');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate({ cell, commentId: editing?.id ?? null, text: draft }, { onSuccess: () => edit(null) });
  };
  const error = save.error ?? remove.error;
  return (
    <section aria-label={words.comments}>
      <h3>{words.comments}</h3>
      {comments.length === 0 && <p className="empty">{words.noComments}</p>}
      <ul className="cell-comments">
        {comments.map((comment) => (
          <li key={comment.id}>
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
                disabled={remove.isPending}
                onClick={() => remove.mutate({ commentId: comment.id })}
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
          aria-label={words.commentBox}
          placeholder={words.commentPlaceholder}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        {error !== null && <ProblemNote error={error} />}
        <div className="cell-comment-foot">
          <button type="submit" className="button" disabled={draft.trim() === '' || save.isPending}>
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
