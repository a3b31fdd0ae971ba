import { randomUUID } from 'node:crypto';
import type { Args } from '#shared/ipc/contract.ts';
import type { IngestPreview } from '#shared/ipc/documentShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { ingestArticle, readArticleFile } from '../../ingest/ingestFile.ts';
import type { Done } from '../../store/unitOfWork.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { type CapturedArticle, ingestArticleInto, previewArticle } from './documents.ts';
import { newestForVersion } from './documentVersions.ts';

/** Previews kept for a moment between "look" and "ingest". */
const KEPT = 4;

/** Articles that were read to be looked at, until one is taken in as it was read. */
export class ArticlePreviews {
  readonly #context: ServiceContext;
  readonly #read = new Map<string, CapturedArticle>();

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  /** Reads a file, or text that was pasted, without writing it. */
  async read(args: Args<'document.preview'>): Promise<IngestPreview> {
    const { bytes, fileName } =
      'file' in args
        ? await readArticleFile(args.file)
        : { bytes: Buffer.from(args.pastedText, 'utf8'), fileName: 'Pasted text.txt' };
    const limits = { workerUrl: this.#context.ingestWorkerUrl };
    const ingested = await ingestArticle(bytes, { fileName }, limits);
    const previewId = randomUUID();
    const article = { bytes, fileName, ingested };
    this.#read.set(previewId, article);
    for (const old of [...this.#read.keys()].slice(0, -KEPT)) this.#read.delete(old);
    return previewArticle(this.#context, previewId, article);
  }

  /** Takes a preview in as one operation. Throws a Problem for one that is no longer kept. */
  ingest({ previewId, versionOf }: Args<'document.ingest'>): Done<{ readonly documentId: string }> {
    const article = this.#read.get(previewId);
    if (article === undefined) {
      throw new Problem('document/previewGone', {
        message: 'This preview is no longer there.',
        fix: 'Choose the article again.',
      });
    }
    const older = versionOf === undefined ? null : newestForVersion(this.#context, versionOf);
    const done = ingestArticleInto(this.#context, article, older);
    this.#read.delete(previewId);
    return done;
  }
}
