/**
 * Finds every quantity of a running text in one pass from left to right: at each token the longest construction
 * that starts there wins, and the scan goes on after it.
 *
 * @example findQuantities('trade nearly doubled to $125 billion', { language: 'en' })
 * // "nearly doubled" (factor 2, nearly) and "$125 billion" (money USD)
 */
import { readAgeGroup } from './amounts/ages.ts';
import { currencyBefore } from './amounts/currency.ts';
import { hedgeBefore } from './amounts/hedge.ts';
import { readMeasure } from './amounts/measure.ts';
import { isMoveOfPoint } from './amounts/points.ts';
import { readTerm } from './amounts/term.ts';
import { joinCoins } from './besides/coins.ts';
import { joinDurations } from './besides/durations.ts';
import { inheritEllipses } from './besides/ellipsis.ts';
import { readExchangeRates } from './besides/exchange.ts';
import { inheritMilestones } from './besides/milestones.ts';
import { inheritMeasures, linkPairs } from './besides/pairs.ts';
import { inheritSpentMoney } from './besides/spentMoney.ts';
import type { Draft, Found } from './finish.ts';
import { nameDraft } from './names/nameDraft.ts';
import { labelledTail, nameEnd, readBehindHedge, readName } from './names/names.ts';
import { numberWordEnd } from './tokens/numberTokens.ts';
import { mayOpen } from './tokens/openers.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, makeScan, type Scan } from './tokens/scan.ts';
import type { QuantityContext, QuantitySpan, Span } from './types.ts';
import { isListedOne, isOneSpan, isOneThing } from './words/countedOne.ts';
import { isOneThatExists, isPronounOne } from './words/pronounOne.ts';
import { shareOutOf } from './words/shares.ts';
import { readVague } from './words/vague.ts';
import { readWordQuantity } from './words/words.ts';

/** Spans in text order, never overlapping each other or a mask. Linear in the text's length; never throws. */
export function findQuantities(text: string, context: QuantityContext): QuantitySpan[] {
  const scan = makeScan(text, context.language, {
    prose: true,
    masked: context.masked ?? [],
    ...(context.around === undefined ? {} : { around: context.around }),
  });
  const collected = readExchangeRates(scan, joinCoins(scan, joinDurations(scan, collect(scan))));
  const pairs = linkPairs(scan, collected);
  const told = inheritEllipses(scan, inheritMilestones(scan, inheritMeasures(scan, collected, pairs)));
  const found = inheritSpentMoney(scan, told);
  return found.map(({ draft }, index) => ({
    start: scan.tokens[draft.from]?.start ?? 0,
    end: scan.tokens[draft.to - 1]?.end ?? 0,
    kind: draft.kind,
    state: draft.state,
    readings: draft.readings,
    why: draft.why,
    pair: pairs.get(index) ?? null,
    numberTokens: numberTokensOf(scan, draft),
  }));
}

function collect(scan: Scan): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < scan.tokens.length; ) {
    const next = mayOpen(scan, at) ? readAt(scan, at, found) : at + 1;
    at = Math.max(next, at + 1);
  }
  return found;
}

/** Reads what starts at a token; answers where to go on. Exported for the test of what is passed over. */
export function readAt(scan: Scan, at: number, found: Found[]): number {
  const token = scan.tokens[at];
  if (token === undefined || token.kind === 'mask') return at + 1;
  const keep = (draft: Draft): number => {
    found.push({ draft, pairsWithNext: false });
    return draft.to;
  };
  if (isPronounOne(scan, at) || isInsideName(scan, at)) return at + 1;
  if (isFrenchNew(scan, at)) return keep(nameDraft(at, at + 1, 'name.new', 'what is new'));
  const hedge = hedgeBefore(scan, at);
  // "below zero": the idiom begins with a word that would bound a number.
  const group = readAgeGroup(scan, at);
  if (group !== null) return keep(group);
  const opened = hedge.end === at ? null : idiomEnd(scan, at);
  if (opened !== null && opened > hedge.end) return opened;
  // "от 5 до 10" and "between": the range's own word wins over a hedge of the same spelling.
  const isBetween = scan.lexicon.between.match(scan.tokens, at) !== null;
  const starts = hedge.end === at ? [at] : isBetween ? [at, hedge.end] : [hedge.end, at];
  for (const start of starts) {
    const bound = start === at ? 'exact' : hedge.bound;
    const word = readWordQuantity(scan, at, start, bound);
    if (word !== null && isRatePerQuarter(scan, at, word, found)) {
      return keep(nameDraft(at, word.to, 'rate.per_quarter', 'per three months'));
    }
    if (word !== null && !(start === at && isIdiom(scan, at, word.to))) return keep(word);
    if (start === at) {
      const idiom = isListedOne(scan, at, found) ? null : idiomEnd(scan, at);
      if (idiom !== null) return idiom;
      const plan = namedPlanEnd(scan, at);
      if (plan !== null) return keep(nameDraft(at, plan, 'name.plan', 'part of a name: no quantity'));
      const name = readName(scan, at);
      if (name !== null) {
        const tail = labelledTail(scan, name);
        for (const draft of [name, ...tail]) keep(draft);
        return (tail.at(-1) ?? name).to;
      }
    }
    const code = start === at ? null : readBehindHedge(scan, start);
    if (code !== null) return keep(code);
    const measured =
      start !== at && isIdiom(scan, start, start + 1) ? null : readMeasure(scan, at, start, bound);
    if (measured !== null) return keepMeasured(scan, measured.drafts, measured.isPair, found);
  }
  const vague = readVague(scan, at);
  return vague === null ? at + 1 : keep(vague);
}

/** "dans le neuf", "le mètre carré neuf vaut": what is new, where no plural follows that nine could count. */
function isFrenchNew(scan: Scan, at: number): boolean {
  if (scan.lexicon.language !== 'fr' || foldAt(scan, at) !== 'neuf') return false;
  const next = foldAt(scan, at + 1);
  const isWordNext = isWord(scan, at + 1) && scan.tokens[at + 1]?.gap !== 'break';
  const isFollowed = isWordNext && !scan.lexicon.functionWords.has(next);
  if (isFollowed && (/[sx]$/u.test(next) || scan.lexicon.magnitudes.has(next))) return false;
  const before = foldAt(scan, at - 1);
  const isOfArticle = /^(?:le|du|au|de)$/u.test(before);
  const isBehindNoun = isWord(scan, at - 1) && before.length > 3 && !scan.lexicon.functionWords.has(before);
  return isOfArticle ? !isFollowed || !/^[0-9]/u.test(next) : isBehindNoun;
}

/** "Entre-deux-Mers": a number word between the hyphens of a name. */
const isInsideName = (scan: Scan, at: number): boolean =>
  isWord(scan, at) &&
  isHyphen(scan, at - 1) &&
  isGlued(scan, at) &&
  isWord(scan, at - 2) &&
  isHyphen(scan, at + 1) &&
  isWord(scan, at + 2) &&
  !scan.lexicon.cardinals.has(foldAt(scan, at - 2)) &&
  scan.tokens[at - 2]?.text[0] !== foldAt(scan, at - 2)[0];

/** "6.5 bn m³ a quarter": after a quantity it says per three months. */
function isRatePerQuarter(scan: Scan, at: number, word: Draft, found: readonly Found[]): boolean {
  const before = found.at(-1)?.draft;
  const isAfter = before?.to === at && ['quantity', 'money', 'count'].includes(before.kind);
  return isAfter && foldAt(scan, at) === 'a' && foldAt(scan, word.to - 1) === 'quarter';
}

/** An idiom that reaches at least as far as what was read: "first quarter" over "first". */
function isIdiom(scan: Scan, at: number, end: number): boolean {
  const idiom = scan.lexicon.idioms.match(scan.tokens, at);
  // "twice" is a frequency unless something is multiplied, which the word's own rule has looked at.
  if (idiom?.value === 'frequency') return false;
  return (idiomEnd(scan, at) ?? 0) >= end;
}

function idiomEnd(scan: Scan, at: number): number | null {
  const idiom = scan.lexicon.idioms.match(scan.tokens, at);
  if (idiom === null) return null;
  // "one to two percent": the idiom's last word joins two numbers.
  const isNumberNext = isDigits(scan, idiom.end) || scan.lexicon.cardinals.has(foldAt(scan, idiom.end));
  const isMixed = scan.lexicon.plusFraction.match(scan.tokens, at + 1) !== null;
  // "at one-third": the idiom's last word opens a longer one.
  const isCut = isHyphen(scan, idiom.end) && isGlued(scan, idiom.end + 1);
  if (isOneSpan(scan, at, idiom.end)) return null;
  const isUnit = foldAt(scan, idiom.end - 1) === 'one' && isMeasuredOne(scan, idiom.end - 1);
  // "for every one lakh people"
  const isSized = scan.lexicon.magnitudes.match(scan.tokens, idiom.end) !== null;
  if (idiom.value === 'pronoun one' && (isNumberNext || isMixed || isCut || isUnit || isSized)) return null;
  // "and one in six to Spain": a share, whatever stands before it.
  if (idiom.value === 'pronoun one' && isOneThatExists(scan, at)) return null;
  const isPart =
    foldAt(scan, idiom.end - 1) === 'one' && shareOutOf(scan, idiom.end - 1, idiom.end - 1, 'exact') !== null;
  if (idiom.value === 'pronoun one' && (isPart || isOneThing(scan, at, idiom.end))) return null;
  if (idiom.end === at + 2 && foldAt(scan, at) === 'one' && isMoveOfPoint(scan, at)) return null;
  // "only one of the two": here it counts.
  const isCounted =
    idiom.value === 'one of' &&
    // "approved one of $39 million": a thing of that size
    (ONLY.has(foldAt(scan, at - 1)) || currencyBefore(scan, idiom.end) !== null);
  return isCounted ? null : idiom.end;
}

/** "the 14th five-year plan", "the Five-Year Plan": a plan's name, where "a five-year plan" lasts so long. */
function namedPlanEnd(scan: Scan, at: number): number | null {
  const isPlan =
    foldAt(scan, at) === 'five' &&
    isHyphen(scan, at + 1) &&
    foldAt(scan, at + 2) === 'year' &&
    /^plans?$/u.test(foldAt(scan, at + 3));
  if (!isPlan) return null;
  const isCounted =
    /^(?:st|nd|rd|th)$/u.test(foldAt(scan, at - 1)) ||
    scan.lexicon.ordinals.match(scan.tokens, at - 1) !== null;
  return isCounted || /^[A-Z]/u.test(scan.tokens[at + 2]?.text ?? '') ? at + 4 : null;
}

/** "that one percentage point more": the idiom's "one" measures. */
function isMeasuredOne(scan: Scan, at: number): boolean {
  const type = readTerm(scan, at)?.suffix.type;
  return type === 'percent' || type === 'points' || type === 'basis_points' || type === 'currency';
}

const ONLY: ReadonlySet<string> = new Set(['only', 'just', 'exactly']);

function keepMeasured(scan: Scan, drafts: readonly Draft[], isPair: boolean, found: Found[]): number {
  const [first, second, ...more] = drafts;
  if (first === undefined) return 0;
  if (second === undefined && isPartOfWord(scan, first)) {
    const name = nameDraft(first.from, nameEnd(scan, first.to));
    found.push({ draft: name, pairsWithNext: false });
    return name.to;
  }
  found.push({ draft: first, pairsWithNext: isPair });
  for (const draft of second === undefined ? [] : [second, ...more])
    found.push({ draft, pairsWithNext: false });
  return (drafts.at(-1) ?? first).to;
}

/** "5G", "4K", "3D": letters that touch the digits and are no unit. */
function isPartOfWord(scan: Scan, draft: Draft): boolean {
  return isDigits(scan, draft.to - 1) && isGlued(scan, draft.to) && isWord(scan, draft.to);
}

function numberTokensOf(scan: Scan, draft: Draft): Span[] {
  const spans: Span[] = [];
  for (let at = draft.from; at < draft.to; ) {
    const token = scan.tokens[at];
    if (token === undefined) break;
    const wordEnd = token.kind === 'digits' ? at + 1 : numberWordEnd(scan, at);
    const end = wordEnd === null ? null : Math.min(wordEnd, draft.to);
    if (end === null) {
      at++;
      continue;
    }
    spans.push({ start: token.start, end: scan.tokens[end - 1]?.end ?? token.end });
    at = end;
  }
  return spans;
}
