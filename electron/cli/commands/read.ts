import { auditArticle } from '#shared/domain/claims/auditArticle.ts';
import type { Block, DocumentMeta } from '#shared/domain/document/types.ts';
import { readNumber } from '#shared/domain/reading/number/readNumber.ts';
import { readArticle } from '#shared/domain/reading/readArticle.ts';
import type { ArticleReading } from '#shared/domain/reading/types.ts';
import { isIsoDate } from '#shared/lib/isoDate.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { IngestedDocument } from '../../ingest/ingestBytes.ts';
import { ingestArticle, readArticleFile } from '../../ingest/ingestFile.ts';
import { claimJson, findingJson } from '../auditJson.ts';
import { withNamedPlaces } from '../namedPlaces.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';
import { blockJson, citationJson, ledgerJson, mentionJson, numberJson } from '../readingJson.ts';
import { INGEST_WORKER } from '../workerFiles.ts';

export type CapturedFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly ingested: IngestedDocument;
};

/** Reads and parses the article of a command line. */
export async function captureArticle(
  path: string,
  options: ParsedArguments['options'],
): Promise<CapturedFile> {
  const { bytes, fileName } = await readArticleFile(path);
  const { published, language } = options;
  if (published !== undefined && !isIsoDate(published)) {
    throw new Problem('command/value', {
      message: `"${published}" is no date.`,
      where: '--published',
      fix: 'Write it as 2026-01-15, or as much of it as is known: 2026-01, 2026.',
    });
  }
  if (language !== undefined && !isLocale(language)) throw noLanguage(language, '--language');
  const ingested = await ingestArticle(
    bytes,
    {
      fileName,
      ...(published === undefined ? {} : { published }),
      ...(language === undefined ? {} : { language }),
    },
    { workerUrl: INGEST_WORKER },
  );
  return { bytes, fileName, ingested };
}

/** `attest read FILE`. */
export async function read({ positionals, options }: ParsedArguments): Promise<Outcome> {
  const { ingested } = await captureArticle(positionals[0] ?? '', options);
  const { meta, text, blocks } = ingested;
  const reading = readArticle(text, blocks, { language: meta.language, published: meta.published });
  return { json: readingJson(meta, text, blocks, reading), text: readingText(meta, blocks, reading) };
}

function readingJson(meta: DocumentMeta, text: string, blocks: readonly Block[], reading: ArticleReading) {
  const { title, author, publication, published, language, mediaType, sha256, textSha256 } = meta;
  const { claims, findings } = auditArticle({ blocks, ...reading, language, published });
  return {
    document: {
      title,
      author,
      publication,
      published,
      language,
      media_type: mediaType,
      sha256,
      text_sha256: textSha256,
      text,
    },
    blocks: blocks.map(blockJson),
    mentions: withNamedPlaces(reading).map(mentionJson),
    citations: reading.citations.map(citationJson),
    claims: claims.map(claimJson),
    findings: findings.map(findingJson),
    ledger: ledgerJson(reading.ledger),
  };
}

function readingText(
  meta: DocumentMeta,
  blocks: readonly Block[],
  { mentions, citations, ledger }: ArticleReading,
): string {
  const locators = new Map(blocks.map((block) => [block.id, block.locator]));
  const lines = mentions.map(({ block, state, kind, text, readings, why }) => {
    const value = readings.map((reading) => reading.value ?? periodText(reading)).join(' or ');
    const unit = readings[0]?.currency ?? readings[0]?.unit ?? '';
    const told = state === 'extracted' ? `${value} ${unit}`.trim() : `${state}: ${why ?? value}`;
    return `  ${(locators.get(block) ?? '').padEnd(12)} ${kind.padEnd(10)} ${text.padEnd(40)} ${told}`.trimEnd();
  });
  const head = [
    meta.title ?? 'Untitled',
    [meta.author, meta.publication, meta.published].filter(Boolean).join(', '),
  ];
  const counts = `${ledger.extracted} extracted, ${ledger.date} in dates, ${ledger.citation} in citations, ${ledger.dismissed} dismissed, ${ledger.open} open`;
  return `${head.filter((line) => line !== '').join('\n')}\n\n${lines.join('\n')}\n\n${citations.length} citations. Numbers: ${counts}.\n`;
}

const periodText = ({
  low,
  high,
  period,
}: ArticleReading['mentions'][number]['readings'][number]): string => {
  if (period !== null)
    return period.from === period.to ? `${period.from}` : `${period.from ?? '…'} to ${period.to ?? '…'}`;
  return low === null && high === null ? '' : `${low ?? '…'} to ${high ?? '…'}`;
};

/** `attest number TEXT`. */
export function number({ positionals, options }: ParsedArguments): Outcome {
  const { locale = null, as } = options;
  if (as !== undefined && as !== 'code') {
    throw new Problem('command/value', {
      message: `--as takes only "code", not "${as}".`,
      where: '--as',
      fix: 'Write --as code, or leave it out.',
    });
  }
  if (locale !== null && !isLocale(locale)) {
    throw noLanguage(locale, '--locale');
  }
  const answer = readNumber(positionals[0] ?? '', { locale, ...(as === 'code' ? { as } : {}) });
  const told = answer.readings.map(({ value, low, high, currency, unit, rule }) =>
    `${value ?? `${low} to ${high}`} ${currency ?? unit ?? ''}`.trim().concat(`  (${rule})`),
  );
  return {
    json: numberJson(answer),
    text: `${answer.state}${answer.why === null ? '' : `: ${answer.why}`}\n${told.join('\n')}\n`,
  };
}

/** A tag of two or three letters, with subtags; not every string that only looks like one. */
function isLocale(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const noLanguage = (tag: string, where: string): Problem =>
  new Problem('command/value', {
    message: `"${tag}" is no language tag.`,
    where,
    fix: 'Write one such as en, de, fr, ru, es, de-CH or en-IN.',
  });
