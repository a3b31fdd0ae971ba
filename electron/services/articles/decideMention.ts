/** What an analyst may do with a number of an article; each is one named operation that undo takes back. */
import { type Alternative, alternatives } from '#shared/domain/reading/decisions/alternatives.ts';
import { describeReading } from '#shared/domain/reading/decisions/describeReading.ts';
import { type EditAnswer, type ReadingEdit, readEdit } from '#shared/domain/reading/decisions/readEdit.ts';
import { readingId } from '#shared/domain/reading/decisions/readingId.ts';
import type {
  DecidedMention,
  DecidedReading,
  DecisionState,
} from '#shared/domain/reading/decisions/types.ts';
import type { ReadingContext } from '#shared/domain/reading/types.ts';
import type { EditPreview } from '#shared/ipc/mentionShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { parseId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { readDocumentRow } from './documents.ts';
import { readDecided } from './readings.ts';

const TYPED_LANGUAGE = 'en';

export type MentionRef = { readonly documentId: string; readonly mentionId: string };

/** Every way the number's words can be read, the article's own first. */
export function listAlternatives(context: ServiceContext, ref: MentionRef): Alternative[] {
  const { mention, reading } = find(context, ref);
  const { kind, readings } = asRead(mention);
  const own = readings.map((one) => ({ kind, reading: one }));
  return alternatives(mention.text, reading, own);
}

/**
 * Confirms a number as it was read, or as the alternative named. One that can be read in several ways is asked about,
 * never settled by default.
 */
export function acceptMention(
  context: ServiceContext,
  request: MentionRef & { readonly alternative: string | null; readonly reason: string },
): Done<null> {
  const found = find(context, request);
  const { mention } = found;
  const { state } = asRead(mention);
  const offered = listAlternatives(context, request);
  const [first] = offered;
  const chosen = request.alternative === null ? first : offered.find(({ id }) => id === request.alternative);
  if (chosen === undefined) {
    throw request.alternative === null
      ? new Problem('mention/unread', {
          message: 'Attest has no reading of this number to accept.',
          where: mention.text,
          fix: 'Type what it says, or dismiss it with a reason.',
        })
      : new Problem('mention/alternativeGone', {
          message: 'This way of reading the number is no longer offered.',
          where: mention.text,
          fix: 'Look at the list again and choose from it.',
        });
  }
  if (request.alternative === null && state !== 'extracted') {
    throw new Problem('mention/ambiguous', {
      message: `This number is a question: ${offered.map(({ reading }) => describeReading(reading)).join(' or ')}?`,
      where: mention.text,
      fix: 'Choose one of the readings, or type what it says.',
    });
  }
  const { kind, reading } = chosen;
  const decided = { kind, reading, subject: null };
  return decide(context, found, 'accepted', decided, request.reason);
}

/** Reads what was typed without writing anything. */
export function previewEdit(
  context: ServiceContext,
  request: MentionRef & { readonly edit: ReadingEdit },
): EditPreview {
  const { readings, subject, problems } = editOf(find(context, request), request.edit);
  return {
    readings: readings.map((one) => ({ ...one, id: readingId(one.reading) })),
    subject: subject === null ? null : [...subject],
    problems: [...problems],
  };
}

/** Puts what was typed in the place of the reading. `choice` names one reading where the text has several. */
export function editMention(
  context: ServiceContext,
  request: MentionRef & {
    readonly edit: ReadingEdit;
    readonly choice: string | null;
    readonly reason: string;
  },
): Done<null> {
  const found = find(context, request);
  const { readings, problems, subject } = editOf(found, request.edit);
  const [problem] = problems;
  if (problem !== undefined) {
    throw new Problem('mention/unreadable', {
      message: problem.message,
      where: problem.field,
      fix: 'Nothing was written.',
    });
  }
  const fits = readings.filter(
    ({ reading }) => request.choice === null || readingId(reading) === request.choice,
  );
  const [only] = fits;
  if (only === undefined || fits.length > 1) {
    throw new Problem('mention/ambiguous', {
      message: `This can be read as ${readings.map(({ reading }) => describeReading(reading)).join(' or as ')}.`,
      where: request.edit.value ?? found.mention.text,
      fix: 'Choose one; nothing was written.',
    });
  }
  // A subject typed before is kept while other fields are edited.
  const decided = { ...only, subject: subject ?? subjectBefore(found.mention) };
  return decide(context, found, 'edited', decided, request.reason);
}

/** Says that a number does not matter, and why. */
export function dismissMention(
  context: ServiceContext,
  request: MentionRef & { readonly reason: string },
): Done<null> {
  const found = find(context, request);
  const reason = request.reason.trim();
  if (reason === '') {
    throw new Problem('mention/reason', {
      message: 'A number is dismissed with a reason.',
      where: found.mention.text,
      fix: 'Say in a few words why it does not count.',
    });
  }
  return decide(context, found, 'dismissed', null, reason);
}

/** Takes a decision back, so that the number is again what Attest reads. */
export function clearDecision(context: ServiceContext, ref: MentionRef): Done<null> {
  const { mention, documentId } = find(context, ref);
  const row = decisionRow(context, documentId, mention);
  const label = `Take back the decision on "${shorten(mention.text)}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (row !== undefined) write.remove('decision', row.id);
    return null;
  });
}

type Found = {
  readonly documentId: number;
  readonly mention: DecidedMention;
  readonly reading: ReadingContext;
};

function find(context: ServiceContext, { documentId, mentionId }: MentionRef): Found {
  const { language, published } = readDocumentRow(context, documentId);
  const id = parseId('document', documentId);
  const mention = readDecided(context, id).mentions.find((one) => one.id === mentionId);
  if (mention === undefined) {
    throw new Problem('mention/unknown', {
      message: `There is no number "${mentionId}" in this article.`,
      where: documentId,
      fix: 'The article may have been read again; look at it once more.',
    });
  }
  return { documentId: id, mention, reading: { language, published } };
}

/** What Attest reads, whatever was decided. */
const asRead = (mention: DecidedMention) => mention.own ?? mention;

function editOf({ mention, reading }: Found, edit: ReadingEdit): EditAnswer {
  const [known, second] = mention.readings;
  const base = known === undefined || second !== undefined ? null : { kind: mention.kind, reading: known };
  // What the window shows is what it takes: typed figures are read as it prints them, whatever the article's language.
  return readEdit(edit, base, { ...reading, language: TYPED_LANGUAGE });
}

const subjectBefore = (mention: DecidedMention): readonly string[] | null =>
  mention.decision?.state === 'edited' ? mention.about.subject : null;

const NAMES: Readonly<Record<DecisionState, (quote: string, words: string) => string>> = {
  accepted: (quote, words) => `Accept "${quote}" as ${words}`,
  edited: (quote, words) => `Read "${quote}" as ${words}`,
  dismissed: (quote, words) => `Dismiss "${quote}": ${words}`,
};

function decide(
  context: ServiceContext,
  { documentId, mention }: Found,
  state: DecisionState,
  decided: DecidedReading | null,
  reason: string,
): Done<null> {
  const words = decided === null ? shorten(reason) : describeReading(decided.reading);
  const label = NAMES[state](shorten(mention.text), words);
  const row = decisionRow(context, documentId, mention);
  const said = { state, decided: decided === null ? null : JSON.stringify(decided), reason };
  return runOperation(context.store, operationOf(context, label), (write) => {
    const signed = { ...said, actor: context.actor, decided_at: context.now() };
    if (row === undefined) {
      const { start, end, text } = mention;
      write.insert('decision', { document_id: documentId, start, end, text, ...signed });
    } else if (row.state !== said.state || row.decided !== said.decided || row.reason !== reason) {
      write.update('decision', row.id, signed);
    }
    return null;
  });
}

type DecisionRow = {
  readonly id: number;
  readonly state: string;
  readonly decided: string | null;
  readonly reason: string;
};

const decisionRow = (
  { store }: ServiceContext,
  documentId: number,
  { start, end }: DecidedMention,
): DecisionRow | undefined =>
  store.db
    .prepare(
      'SELECT id, state, decided, reason FROM decision WHERE document_id = ? AND start = ? AND "end" = ?',
    )
    .get(documentId, start, end) as DecisionRow | undefined;

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
