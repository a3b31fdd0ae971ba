/** Sentences as the audit sees them: their words, numbers as tags, areas, and the citations they end on. */
import { CodePointIndex } from '../../../lib/codePoints.ts';
import { type Block, isTextBlock } from '../../document/types.ts';
import { PARTED_GROUPS } from '../../reading/areas/areaGroups.ts';
import { findAreas } from '../../reading/areas/findAreas.ts';
import type { AreaContext } from '../../reading/areas/types.ts';
import { firstFrom } from '../../reading/foldedText.ts';
import { splitSentences } from '../../reading/sentences.ts';
import type { AreaMention, Citation, GroupMention, Mention, Reading } from '../../reading/types.ts';
import type { Passage } from '../types.ts';
import { settledMillions } from './settledMillions.ts';
import { tagOf } from './tags.ts';
import { withWholesOutOf } from './wholesOutOf.ts';

/** A number of a sentence. */
export type Item = {
  readonly mention: Mention;
  /** The only reading; an ambiguous number is no operand. */
  readonly reading: Reading;
  /** Where its character stands in `tagged`. */
  readonly at: number;
};

export type ClaimSentence = {
  readonly block: Block;
  /** Over the whole document. */
  readonly order: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words with every number as one character and without citation brackets. */
  readonly tagged: string;
  readonly items: readonly Item[];
  /** For each place of `tagged` where the document's words for it start and end. */
  readonly origins: readonly { readonly start: number; readonly end: number }[];
  readonly areas: readonly AreaMention[];
  readonly groups: readonly GroupMention[];
  readonly citations: readonly Citation[];
};

export type ArticleFacts = {
  readonly blocks: readonly Block[];
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly language: string;
  readonly published: string | null;
};

/** Longer than any sentence of prose, in characters: a text that has lost its stops says nothing that could be bound. */
const LONGEST_SENTENCE = 3000;

/** Sentences of the kept text blocks and the title, in text order. */
export const claimSentences = (facts: ArticleFacts): readonly ClaimSentence[] =>
  sentencesOf(facts, (block) => isTextBlock(block) || (block.kept && block.role === 'title'));

/** Short lines with numbers that stand between paragraphs like headings: rows of a list without bullets. */
export const claimLines = (facts: ArticleFacts): readonly ClaimSentence[] =>
  sentencesOf(facts, ({ kept, role, text }) => kept && role === 'heading' && /\d/u.test(text));

function sentencesOf(facts: ArticleFacts, isWanted: (block: Block) => boolean): readonly ClaimSentence[] {
  const mentionsOf = byBlock(facts.mentions);
  const citationsOf = byBlock(facts.citations);
  const context = { language: facts.language, date: null, apart: partiesApart(facts.mentions) };
  const settled = settledMillions(facts.mentions);
  const sentences: ClaimSentence[] = [];
  for (const block of facts.blocks) {
    if (!isWanted(block)) continue;
    const index = new CodePointIndex(block.text);
    for (const span of splitSentences(block.text)) {
      if (span.end - span.start > LONGEST_SENTENCE) continue;
      const start = block.start + index.toCodePoint(span.start);
      const end = block.start + index.toCodePoint(span.end);
      const text = block.text.slice(span.start, span.end);
      const citations = inside(citationsOf.get(block.id), start, end);
      const mentions = outermost(inside(mentionsOf.get(block.id), start, end));
      sentences.push({
        block,
        order: sentences.length,
        start,
        end,
        text,
        citations,
        ...tag({ text, start, mentions, citations, settled }),
        ...areasIn(text, start, mentions, context),
      });
    }
  }
  return sentences;
}

type Placed = { readonly block: string; readonly start: number; readonly end: number };

/** What each block has, by where it begins. */
function byBlock<T extends Placed>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const one of all) {
    const own = grouped.get(one.block);
    if (own === undefined) grouped.set(one.block, [one]);
    else own.push(one);
  }
  for (const own of grouped.values()) own.sort((a, b) => a.start - b.start);
  return grouped;
}

/** What lies in a stretch, of all that a block has by where it begins. */
function inside<T extends Placed>(all: readonly T[] | undefined, start: number, end: number): readonly T[] {
  if (all === undefined) return [];
  const first = firstFrom(all, start);
  let next = first;
  while (next < all.length && (all[next] as T).start <= end) next++;
  return all.slice(first, next).filter((one) => one.end <= end);
}

/** An outer mention stands for what lies in it ("all but Moldova and the three Baltic countries"). */
function outermost(mentions: readonly Mention[]): readonly Mention[] {
  let end = -1;
  return mentions.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}

type Tagging = {
  readonly text: string;
  readonly start: number;
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly settled: ReadonlyMap<Mention, Reading>;
};

function tag({
  text,
  start,
  mentions,
  citations,
  settled,
}: Tagging): Pick<ClaimSentence, 'tagged' | 'items' | 'origins'> {
  const index = new CodePointIndex(text);
  const cuts = [
    ...mentions.map((mention) => ({ start: mention.start, end: mention.end, mention })),
    ...brackets(citations).map((bracket) => ({ ...bracket, mention: null })),
  ].sort((a, b) => a.start - b.start);
  const items: Item[] = [];
  const origins: { start: number; end: number }[] = [];
  let tagged = '';
  let from = 0;
  const copy = (until: number): void => {
    for (let i = from; i < until; i++) {
      origins.push({ start: start + index.toCodePoint(i), end: start + index.toCodePoint(i + 1) });
    }
    tagged += text.slice(from, until);
    from = until;
  };
  for (const { mention, ...cut } of cuts) {
    const at = index.toUtf16(cut.start - start);
    if (at < from) continue;
    copy(at);
    const until = index.toUtf16(cut.end - start);
    const character = mention === null ? null : tagOf(mention.kind, items.length);
    const reading = mention === null ? undefined : (soleReading(mention) ?? settled.get(mention));
    if (mention !== null && (reading === undefined || character === null)) copy(until);
    else if (mention !== null && reading !== undefined && character !== null) {
      items.push({ mention, reading, at: tagged.length });
      origins.push({ start: cut.start, end: cut.end });
      tagged += character;
    }
    from = until;
  }
  copy(text.length);
  const plain = tagged.replaceAll('\u00a0', ' ');
  return { tagged: plain, items: withWholesOutOf(items, plain), origins };
}

/** The reading a calculation may use: the only one, or any of several that differ in nothing but the currency. */
function soleReading({ kind, state, readings }: Mention): Reading | undefined {
  const [first] = readings;
  if (state === 'extracted' || first === undefined) return first;
  const isSame = readings.every(
    ({ value, low, high, unit }) =>
      value !== null &&
      value === first.value &&
      low === first.low &&
      high === first.high &&
      // "2.5 billion pounds" is sterling or weight: whichever it is, it is the same in both numbers.
      (unit === first.unit || kind === 'money'),
  );
  return state === 'ambiguous' && isSame ? first : undefined;
}

const brackets = (citations: readonly Citation[]): readonly { start: number; end: number }[] => [
  ...new Map(citations.map(({ bracket }) => [bracket.start, bracket])).values(),
];

/** Parties the reader has set against a group that would otherwise hold them ("Russia and the former republics"). */
const partiesApart = (mentions: readonly Mention[]): readonly string[] =>
  [...PARTED_GROUPS].flatMap(([id, party]) =>
    mentions.some(({ groups }) => groups.some((group) => group.id === id && !group.members.includes(party)))
      ? [party]
      : [],
  );

/** Areas and groups: the reader's own where the sentence has a number, else found again in its words. */
function areasIn(
  text: string,
  start: number,
  mentions: readonly Mention[],
  context: AreaContext,
): { readonly areas: readonly AreaMention[]; readonly groups: readonly GroupMention[] } {
  const [first] = mentions;
  if (first !== undefined) return { areas: first.areas, groups: first.groups };
  const index = new CodePointIndex(text);
  const found = findAreas(text, context);
  const place = (span: { readonly start: number; readonly end: number }) => ({
    start: start + index.toCodePoint(span.start),
    end: start + index.toCodePoint(span.end),
    text: text.slice(span.start, span.end),
  });
  return {
    areas: found.areas.map((area) => ({ iso3: area.iso3, ...place(area) })),
    groups: found.groups.map((group) => ({
      id: group.id,
      members: group.members,
      except: group.except,
      ...place(group),
    })),
  };
}

/** A mention as a passage. */
export const passageOf = ({ mention }: Pick<Item, 'mention'>): Passage => ({
  block: mention.block,
  start: mention.start,
  end: mention.end,
  text: mention.text,
});

/** A stretch of the tagged sentence as a passage of the document. */
export function stretchPassage(sentence: ClaimSentence, from: number, to: number): Passage {
  const start = sentence.origins[from]?.start ?? sentence.start;
  const end = sentence.origins[to - 1]?.end ?? sentence.end;
  const index = new CodePointIndex(sentence.text);
  return {
    block: sentence.block.id,
    start,
    end,
    text: index.slice(start - sentence.start, end - sentence.start),
  };
}

export const sentencePassage = ({ block, start, end, text }: ClaimSentence): Passage => ({
  block: block.id,
  start,
  end,
  text,
});
