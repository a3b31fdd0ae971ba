import './sheets.css';
import type { ReactNode } from 'react';
import type { CellComment } from '#shared/ipc/sheetShapes.ts';
import type { CellRef } from '../../app/selection.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { ChangeList } from './ChangeList.tsx';
import { CommentList } from './CommentList.tsx';
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

/** The comments of a cell, for a row of another sheet that belongs to it. */
export function CellComments({ cell }: { cell: CellRef }): ReactNode {
  const record = useQueryOf('cell.record', { cell });
  return (
    <Loaded query={record}>
      {({ comments }) => <Comments key={`${cell.seriesId}@${cell.period}`} cell={cell} comments={comments} />}
    </Loaded>
  );
}

function Comments({ cell, comments }: { cell: CellRef; comments: readonly CellComment[] }): ReactNode {
  const save = useCommand('comment.save');
  const remove = useCommand('comment.remove');
  return (
    <CommentList
      comments={comments}
      label={words.commentBox}
      onSave={(commentId, text, done) => save.mutate({ cell, commentId, text }, { onSuccess: done })}
      onRemove={(commentId) => remove.mutate({ commentId })}
      isBusy={save.isPending || remove.isPending}
      error={save.error ?? remove.error}
    />
  );
}
