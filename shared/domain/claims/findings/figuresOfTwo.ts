/**
 * "Norway spent €170 million on charging points in 2024", and in another paragraph "Finland, with the €170 million that it spent on charging
 * points in 2024": one figure, told of two places in the same words. Two places may have an equal figure, so that it must be long, or be
 * spoken of as known already.
 */
import { conceptsOf, isCompatible, sharedOf } from '../facts/equivalents.ts';
import type { FindingDraft } from '../forms/draft.ts';
import { agreement, sidesOf } from '../lexicon/opposites.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { samePeriod } from '../sentence/topic.ts';

type Told = {
  readonly item: Item;
  readonly sentence: ClaimSentence;
  /** ISO3 of whose it is told to be: the first place of its sentence. */
  readonly owner: string;
  /** Of all places of its sentence and of those before it in the paragraph, of which "it" may be one. */
  readonly areas: readonly string[];
  readonly name: string;
  readonly around: string;
  /** Concepts in the words around it. */
  readonly words: ReadonlySet<string>;
  /** "the €170 million that it spent": the reader knows of it. */
  readonly isKnown: boolean;
};

export function figuresOfTwo(sentences: readonly ClaimSentence[]): readonly FindingDraft[] {
  const byFigure = new Map<string, Told[]>();
  const findings: FindingDraft[] = [];
  for (const one of sentences.flatMap((sentence) => toldIn(sentence, sentences))) {
    const key = keyOf(one.item);
    const before = byFigure.get(key) ?? [];
    const first = before.find((other) => isOfAnother(other, one));
    if (first !== undefined && !before.some((other) => isOfSame(other, one)))
      findings.push(findingOf(first, one));
    byFigure.set(key, [...before, one]);
  }
  return findings;
}

/** Two that share a figure, or are told to be alike. */
const ALIKE =
  /\b(?:also|too|likewise|same|as (?:much|many)|equal\w*|match\w*|each|both|identical|similar\w*|level|apiece|respectively|like|tied|combined|together)\b/iu;

function toldIn(sentence: ClaimSentence, all: readonly ClaimSentence[]): readonly Told[] {
  const [owner] = sentence.areas;
  if (owner === undefined || sentence.block.role === 'title') return [];
  return sentence.items.flatMap((item): readonly Told[] => {
    const isKnown = /\bthe\s*$/iu.test(sentence.tagged.slice(0, item.at));
    const { kind } = item.mention;
    if (figuresOf(item) < FEWEST_FIGURES || (kind !== 'money' && kind !== 'count' && kind !== 'quantity'))
      return [];
    if (owner.start > item.mention.start) return [];
    const around = aroundIt(sentence, item);
    if (ALIKE.test(around)) return [];
    return [
      {
        item,
        sentence,
        owner: owner.iso3,
        areas: areasUpTo(sentence, all),
        name: owner.text,
        around,
        words: conceptsOf(around),
        isKnown,
      },
    ];
  });
}

const areasUpTo = ({ block, order }: ClaimSentence, all: readonly ClaimSentence[]): readonly string[] =>
  all
    .filter((one) => one.block.id === block.id && one.order <= order)
    .flatMap(({ areas }) => areas.map(({ iso3 }) => iso3));

/** So few, and two amounts are equal by chance. */
const FEWEST_FIGURES = 2;
const FEWEST_WHERE_NEW = 3;

/** How many figures an exact amount has, without noughts at either end. */
function figuresOf({ reading: { value, bound } }: Item): number {
  const figures = (value ?? '').replace(/^-?[0.]*|\.|\D/gu, '').replace(/0+$/u, '');
  return bound === 'exact' ? figures.length : 0;
}

const keyOf = ({ mention, reading }: Item): string =>
  [mention.kind, reading.value, reading.unit, reading.currency].join('|');

/** Characters on either side that say what an amount is of. */
const REACH = 70;

/** Without the names of those that it may be told of. */
function aroundIt({ tagged, areas }: ClaimSentence, { at }: Item): string {
  const around = `${tagged.slice(Math.max(0, at - REACH), at)} ${tagged.slice(at + 1, at + 1 + REACH)}`;
  return around.replaceAll(areas[0]?.text ?? ' ', ' ');
}

const FEWEST_WORDS = 3;
const FEWEST_WORDS_WHERE_KNOWN = 2;

/** What one sells another may have bought. */
const FLOWS = [
  /\b(?:export|s[eo]ll?[ds]?\b|shipped|sent|lent|paid|supplied)/iu,
  /\b(?:import|buys?\b|bought|purchas|receiv|borrow|took in)/iu,
];

const isOfOneThing = (a: Told, b: Told): boolean =>
  isCompatible(a.words, b.words) &&
  sharedOf(a.words, b.words) >= (b.isKnown ? FEWEST_WORDS_WHERE_KNOWN : FEWEST_WORDS) &&
  FLOWS.every((flow) => flow.test(a.around) === flow.test(b.around)) &&
  agreement(sidesOf(a.around), sidesOf(b.around)) !== false &&
  (samePeriod(a.item.reading.period, b.item.reading.period) ||
    a.item.reading.period === null ||
    b.item.reading.period === null);

const isOfAnother = (a: Told, b: Told): boolean =>
  a.sentence.block.id !== b.sentence.block.id &&
  (b.isKnown || figuresOf(b.item) >= FEWEST_WHERE_NEW) &&
  !a.areas.includes(b.owner) &&
  !b.areas.includes(a.owner) &&
  isOfOneThing(a, b);

/** It was told of the same place before: somebody else has as much. */
const isOfSame = (a: Told, b: Told): boolean => a.owner === b.owner;

const findingOf = (first: Told, second: Told): FindingDraft => ({
  code: 'figure_belongs_elsewhere',
  severity: 'warning',
  passages: [passageOf(first.item), passageOf(second.item)],
  message: `“${second.item.mention.text}” is told of ${second.name} in the words in which it is told of ${first.name}.`,
  evidence: `${first.item.mention.text} of ${first.name}, then of ${second.name}`,
});
