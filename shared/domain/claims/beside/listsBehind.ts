/** "Six sponsors are left. They are a bank, a brewery and an insurer.": a count, and its list told in the next sentence. */
import type { Told } from '../facts/told.ts';
import { countClaim, type List } from '../forms/counts/counts.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { nameListAt } from '../sentence/nameLists.ts';

export function listsBehind(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const counts = sentence.items.filter(isCount);
  const [item, more] = counts;
  if (item === undefined || more !== undefined || told.hasTested(item) || HEDGED.test(sentence.tagged))
    return [];
  const list = behindNamely(sentence, item) ?? inNext(context, sentence) ?? ordinals(context, sentence);
  return list === null ? [] : [countClaim(context, item, list)];
}

const isCount = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' &&
  reading.unit !== 'area' &&
  /^(?:[2-9]|1\d)$/u.test(reading.value ?? '') &&
  reading.bound === 'exact';
const HEDGED = /\b(?:including|such as|among (?:them|others)|at least|more than|for example|not|of the)\b/iu;

const NAMELY = /(?:,\s+namely|\bof them,)\s+(?:(?:those|that)\s+(?:of|in|from|for)\s+|the\s+)?/iu;

/** "Four ministers have resigned, namely those of finance, health and transport", "Four of them, A, B, C and D, reached". */
function behindNamely(sentence: ClaimSentence, item: Item): List | null {
  const match = NAMELY.exec(sentence.tagged);
  if (match === null || match.index < item.at || /[;:.]/u.test(sentence.tagged.slice(item.at, match.index)))
    return null;
  const at = match.index + match[0].length;
  const rest = sentence.tagged.slice(at);
  const names = nameListAt(sentence, sentence.origins[at]?.start ?? sentence.start);
  if (names?.hasAnd === true && /^\s*[,.;]/u.test(names.rest)) return names;
  return wordsOf(sentence, at, rest.replace(/\.\s*$/u, ''));
}

const THEY_ARE =
  /^(?:they|these|those|the (?:\p{L}+ ){1,3}?)\s*(?:are|were|comprise|want|demand|call for|ask for)\s+(?!\p{Ll}+ed\b|worth\b)(?=\S)|^(?:it|he|she) (?:wants|demands|calls for|asks for)\s+/iu;
const ALL_ARTICLES = /^an?\s[^,;:]+(?:,\s+an?\s[^,;:]+)+,?\s+and\s+an?\s[^,;:]+$/iu;

/** The next sentence names them, and nothing else. */
function inNext(context: AuditContext, sentence: ClaimSentence): List | null {
  const next = context.sentences[sentence.order + 1];
  if (next?.block.id !== sentence.block.id || HEDGED.test(next.tagged) || next.items.some(isCount))
    return null;
  const whole = next.tagged.replace(/\.\s*$/u, '');
  if (ALL_ARTICLES.test(whole))
    return toList(next, 0, whole, /,\s+(?:and\s+)?(?=an?\s)|\s+and\s+(?=an?\s)/iu);
  const opened = THEY_ARE.exec(whole);
  if (opened === null) return null;
  const at = opened[0].length;
  const names = nameListAt(next, next.origins[at]?.start ?? next.start);
  if (names?.hasAnd === true && /^\s*\.?\s*$/u.test(names.rest)) return names;
  return wordsOf(next, at, whole.slice(at));
}

const LONGEST_ITEM_WORDS = 6;
const VERBS = /\b(?:is|are|was|were|has|have|had|will|would|which|who|that|because|but)\b/iu;

/** Short items, the last joined by "and". */
function wordsOf(sentence: ClaimSentence, at: number, text: string): List | null {
  if (!/,/u.test(text) || !/\sand\s/u.test(text) || VERBS.test(text) || /[;:]/u.test(text)) return null;
  const isOxford = /,\s+and\s/u.test(text);
  const list = toList(sentence, at, text, isOxford ? /,\s+(?:and\s+)?/u : /,\s+|\s+and\s+/u);
  return list.written.every((name) => name.split(/\s+/u).length <= LONGEST_ITEM_WORDS) ? list : null;
}

function toList(sentence: ClaimSentence, at: number, text: string, parting: RegExp): List {
  const passage = stretchPassage(sentence, at, at + text.length);
  const names = passage.text.split(parting).map((name) => name.trim());
  return { passage, names, written: names, members: [] };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const OPENS_WITH =
  /^(?:and\s+)?(?:the\s+)?(first|second|third|fourth|fifth|sixth|last|final|other|one(?=\s+(?:is|was|would be|of them)\b)|another|a third|a fourth)(?:ly)?\b/iu;
/** What else opens the first, the second and so on of a list. */
const SAME_AS: Readonly<Record<string, string | undefined>> = {
  one: 'first',
  another: 'second',
  'a third': 'third',
  'a fourth': 'fourth',
};

/** "There are three reasons. The first is money. The second is the weather.": those that are told, where no more are told anywhere. */
function ordinals(context: AuditContext, sentence: ClaimSentence): List | null {
  const told = context.sentences.filter(
    ({ order, block }) => order > sentence.order && block.role === sentence.block.role,
  );
  const opened = told.map((one) => {
    const word = OPENS_WITH.exec(one.text)?.[1]?.toLowerCase() ?? null;
    return word === null ? null : (SAME_AS[word] ?? word);
  });
  if (opened[0] !== 'first') return null;
  const all = opened.filter((word) => word !== null);
  const isRun = all.every(
    (word, i) => word === ORDINALS[i] || (i === all.length - 1 && /last|final|other/u.test(word)),
  );
  const first = told[0];
  if (!isRun || all.length < 2 || first === undefined) return null;
  const names = told.filter((_, i) => opened[i] !== null).map(({ text }) => text);
  return {
    passage: { block: first.block.id, start: first.start, end: first.end, text: first.text },
    names,
    written: names,
    members: [],
  };
}
