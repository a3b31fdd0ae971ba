/** Splits running prose into sentences: full stops of abbreviations, initials, ordinals and decimals do not end one. */
import { codeClass } from '../../lib/charClass.ts';
import type { TextSpan } from './foldedText.ts';
import { ofLastText } from './lastText.ts';

/** Words whose full stop does not end a sentence, without it and in small letters (English, German, French, Spanish, Russian). */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sr jr st sen rep gov gen col lt capt sgt hon rev mt ft no nos vs etc eg ie cf al approx est ca fig vol pp p art sec ch para ' +
    'inc ltd co corp bros dept jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun bn mn mln trn tn ' +
    'bzw ca usw vgl nr abs mrd mio tsd str bspw evtl inkl zzgl mme mlle env av hab sres sra ud uds aprox pág núm ee uu ' +
    'г гг т д п др пр млн млрд трлн тыс руб долл кв стр см им ул рис табл янв фев мар апр авг сент окт нояб дек'
  ).split(' '),
);

/** After "U.S." a new sentence is only sure when it opens with one of these. */
const OPENERS =
  /^(?:The|This|That|These|Those|It|Its|He|She|They|But|And|In|On|At|For|From|However|Meanwhile|A|An|By|As|If|When|While|Since|After|Before|According|Between|We|I|You|There)(?![\p{L}])/u;

const TERMINATOR = '.!?\u2026';
const CLOSERS = '"\u2019\u201D\u00BB)]\'';
const OPENING = /[\p{Lu}\p{N}\p{Lo}"'\u2018\u201C\u201E\u00AB([\u20A0-\u20BF$£]/u;

/** Sentences of a block, in order, without the white space around them; together they hold every other character. */
export const splitSentences = ofLastText((text): readonly TextSpan[] => {
  const spans: TextSpan[] = [];
  let start = skipSpace(text, 0);
  for (let i = start; i < text.length; i++) {
    if (!isTerminator(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < text.length && (TERMINATOR + CLOSERS).includes(text.charAt(end))) end++;
    const next = skipSpace(text, end);
    if (next === end && next < text.length) {
      i = end - 1;
      continue;
    }
    if (next < text.length && !endsSentence(text, start, i, next)) {
      i = end - 1;
      continue;
    }
    spans.push({ start, end });
    start = next;
    i = next - 1;
  }
  if (start < text.length) {
    const tail = text.slice(start).trimEnd();
    if (tail !== '') spans.push({ start, end: start + tail.length });
  }
  return spans;
});

/** Asked of every character. */
const isTerminator = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;

/** The index of the sentence that holds a position; -1 before the first. */
export function sentenceAt(sentences: readonly TextSpan[], position: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as TextSpan).start <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && isSpace(text, i)) i++;
  return i;
}

const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(text.charAt(at));
};

/** No abbreviation is longer. */
const LONGEST_WORD = 24;
const isOfWord = codeClass(/[\p{L}\p{N}.]/u);

function endsSentence(text: string, start: number, stop: number, next: number): boolean {
  if (!OPENING.test(text.charAt(next))) return false;
  if (text.charAt(stop) !== '.') return true;
  let first = stop;
  while (first > Math.max(start, stop - LONGEST_WORD) && isOfWord(text.charCodeAt(first - 1))) first--;
  const word = text.slice(first, stop);
  if (/^\p{L}$/u.test(word) || /\.\p{L}$/u.test(word))
    return OPENERS.test(text.slice(next, next + 12)) && word.length > 1;
  if (/^\d{1,2}$/.test(word)) return !isOrdinalContext(text, next);
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** German and Russian write "am 3. Mai": a number, a stop and a month go together. */
const isOrdinalContext = (text: string, next: number): boolean =>
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr|Jahrhundert)/u.test(
    text.slice(next, next + 12),
  );
