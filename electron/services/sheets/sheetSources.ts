import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { refused } from './sheet.ts';
import { readSource } from './sources.ts';

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
         OR (CASE WHEN publisher = '' THEN title ELSE publisher || ', ' || title END) = @typed COLLATE NOCASE`,
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
