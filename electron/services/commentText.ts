/** What somebody says of a cell or a field. */
import { Problem } from '#shared/lib/problem.ts';

/** The words of a comment without the space around them. Throws a Problem where there are none. */
export function commentText(text: string): string {
  const body = text.trim();
  if (body !== '') return body;
  throw new Problem('comment/empty', {
    message: 'The comment has no words.',
    where: 'Comment',
    fix: 'Write some, or remove it; nothing was written.',
  });
}
