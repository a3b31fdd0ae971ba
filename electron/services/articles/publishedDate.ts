import { readArticle } from '#shared/domain/reading/readArticle.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { readDocumentRow, readLinkedBlocks } from './documents.ts';
import { replaceReading } from './readings.ts';

/**
 * Says when an article was published (2025, 2025-01 or 2025-01-09), or with null that nobody knows. "A year earlier" and days
 * without a year are read again by it; what an analyst decided of them stays. Its source takes the date over where it
 * had the article's.
 */
export function setPublished(
  context: ServiceContext,
  documentId: string,
  published: string | null,
): Done<null> {
  const { db } = context.store;
  const { id, text, title, language, source_id, ...document } = readDocumentRow(context, documentId);
  const name = `"${title ?? documentId}"`;
  const label =
    published === null
      ? `Take the date of the article ${name} away`
      : `Date the article ${name} ${published}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    write.update('document', id, { published });
    const { issued } = db.prepare('SELECT issued FROM source WHERE id = ?').get(source_id) as {
      issued: string | null;
    };
    if (issued === document.published) write.update('source', source_id, { issued: published });
    replaceReading(write, id, readArticle(text, readLinkedBlocks(context, id), { language, published }));
    return null;
  });
}
