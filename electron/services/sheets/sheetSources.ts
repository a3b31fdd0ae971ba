import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { refused } from './sheet.ts';
import { readSource } from './sources.ts';

/** SQL of what a source is called in a cell: "publisher, title", or the one of them that it has. */
export const SOURCE_NAME =
  "CASE WHEN publisher = '' THEN title WHEN title = '' THEN publisher ELSE publisher || ', ' || title END";

/** The source a cell names: by its title, by "publisher, title", or by its id. Two that fit are never guessed between. */
export function readSourceId(context: ServiceContext, text: string): number {
  const typed = text.trim();
  if (/^src\d+$/.test(typed)) {
    readSource(context, typed);
    return parseId('source', typed);
  }
  const found = context.store.db
    .prepare(
      `SELECT id FROM source WHERE title = @typed COLLATE NOCASE
         OR (${SOURCE_NAME}) = @typed COLLATE NOCASE`,
    )
    .pluck()
    .all({ typed }) as number[];
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only !== undefined)
    throw refused(
      'Source',
      `${found.length} sources are called "${typed}".`,
      `Write the id of one: ${found
        .slice(0, 5)
        .map((id) => `src${id}`)
        .join(', ')}.`,
    );
  throw refused(
    'Source',
    typed === '' ? 'A figure needs a source.' : `No source is called "${typed}".`,
    'Write its title as the sheet of sources has it, or add it there first.',
  );
}
