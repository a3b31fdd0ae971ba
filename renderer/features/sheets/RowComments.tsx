import './sheets.css';
import type { ReactNode } from 'react';
import type { RowComment, SheetName } from '#shared/ipc/sheetShapes.ts';
import { useCommand } from '../../bridge/client.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { CommentList } from './CommentList.tsx';
import { columnTitle } from './sheetText.ts';

type Props = {
  readonly sheet: SheetName;
  readonly rowId: string;
  /** The field a new comment is about. */
  readonly column: string;
  readonly comments: readonly RowComment[];
};

/** What people said about the fields of a row; a new comment is about the field under the focus. */
export function RowComments({ sheet, rowId, column, comments }: Props): ReactNode {
  const save = useCommand('sheet.comment');
  const remove = useCommand('sheet.uncomment');
  return (
    <CommentList
      comments={comments.map((comment) => ({ ...comment, about: columnTitle(sheet, comment.column) }))}
      label={words.commentOn(columnTitle(sheet, column))}
      onSave={(commentId, text, done) =>
        save.mutate({ sheet, rowId, column, commentId, text }, { onSuccess: done })
      }
      onRemove={(commentId) => remove.mutate({ commentId })}
      isBusy={save.isPending || remove.isPending}
      error={save.error ?? remove.error}
    />
  );
}
