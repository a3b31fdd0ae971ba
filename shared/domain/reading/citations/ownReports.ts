/**
 * Reports whose publisher stands earlier in the sentence: "Crisil, the rating agency, expects it to grow, it said in a
 * note dated March 11". And reports in a paper without a day: "a report in The Australian Mining Monthly".
 */
import { matchesOf } from '../../../lib/matches.ts';
import { type FoldedText, unfoldSpan } from '../foldedText.ts';
import { sentenceAt, splitSentences } from '../sentences.ts';
import { isKnownOutlet, knownOutletEnd, outletKey } from './outlets.ts';
import { readDay } from './reportDay.ts';
import type { CitationContext, CitationSpan } from './types.ts';

const REPORT =
  /(?<!\p{L})(?:an?|its|the|their) (?:\p{Ll}{1,30} ){0,2}(?:note|report|statement|survey|filing|bulletin|review|letter|brief|study),? (?:dated|published on|released on|issued on|of) /gu;
/** A name at the head of its sentence, set off by a comma: "Crisil, the rating agency, ...". */
const HEAD = /^(?:The )?(\p{Lu}[\p{L}&.'-]{1,40}(?: (?:of |and )?\p{Lu}[\p{L}&'-]{1,40}){0,4}), /u;
const IN_PAPER =
  /(?<!\p{L})(?:report|article|interview|story|investigation|column|analysis)s? (?:in|for) (?:[Tt]he )?(\p{Lu}[\p{L}&'-]{1,40}(?: (?:of |and )?\p{Lu}[\p{L}&'-]{1,40}){0,4})/gu;
const PAPER =
  /(?:Times|Post|News|Journal|Herald|Tribune|Guardian|Telegraph|Observer|Gazette|Monthly|Weekly|Chronicle|Review|Bulletin|Magazine|Lancet|Mail|Standard|Courier|Independent)$/u;

/** References found by both forms, in text order. */
export function readOwnReports(folded: FoldedText, context: CitationContext): CitationSpan[] {
  return [...dated(folded, context), ...undated(folded)].sort((a, b) => a.start - b.start);
}

function dated(folded: FoldedText, context: CitationContext): CitationSpan[] {
  const found: CitationSpan[] = [];
  const sentences = /dated|published on|released on|issued on| of /u.test(folded.text)
    ? splitSentences(folded.text)
    : [];
  for (const match of sentences.length === 0 ? [] : matchesOf(folded.text, REPORT)) {
    const end = match.index + match[0].length;
    const day = readDay(folded, end, context);
    const sentence = sentences[sentenceAt(sentences, match.index)];
    const outlet = day && sentence && publisherBefore(folded.text, sentence.start, match.index);
    if (!day || !outlet) continue;
    const span = unfoldSpan(folded, match.index, day.end);
    const source = `${outletKey(outlet)}|${day.date}`;
    const dateBasis = day.isStated ? 'stated' : 'inferred';
    found.push({ ...span, outlet, title: null, url: null, date: day.date, dateBasis, source, bracket: span });
  }
  return found;
}

/** The last publisher that the lists know before a place of its sentence, else the name at its head. */
function publisherBefore(text: string, start: number, end: number): string | null {
  let known: string | null = null;
  for (let i = start; i < end; i++) {
    if (i > start && /[\p{L}\p{N}]/u.test(text.charAt(i - 1))) continue;
    const stop = knownOutletEnd(text, i);
    if (stop !== null && stop <= end) known = text.slice(i, stop);
  }
  return known ?? HEAD.exec(text.slice(start, end))?.[1] ?? null;
}

function undated(folded: FoldedText): CitationSpan[] {
  return matchesOf(folded.text, IN_PAPER).flatMap((match) => {
    const outlet = match[1] ?? '';
    if (!isKnownOutlet(outlet) && !PAPER.test(outlet)) return [];
    const start = match.index + match[0].length - outlet.length;
    const span = unfoldSpan(folded, start, start + outlet.length);
    return [
      {
        ...span,
        outlet,
        title: null,
        url: null,
        date: null,
        dateBasis: 'none' as const,
        source: outletKey(outlet),
        bracket: span,
      },
    ];
  });
}
