import type { IngestPreview } from '#shared/ipc/documentShapes.ts';
import { text } from '../../strings/text.ts';

/** Who published an article, who wrote it, and when, in one line; that author or day are not known is said. */
export const metaLine = ({ publication, author, published }: IngestPreview['meta']): string =>
  [publication, author ?? text.reader.unknownAuthor, published ?? text.reader.unknownDate]
    .filter((part) => part !== null)
    .join(' · ');
