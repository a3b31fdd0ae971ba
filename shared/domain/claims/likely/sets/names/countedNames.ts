/** So many of several are said to do something, and clauses near it name those that do and those that do not: how many names there are of each. */
import { point } from '../../../../../lib/interval.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../../../forms/draft.ts';
import { type ClaimSentence, stretchPassage } from '../../../sentence/claimSentence.ts';
import { type Quantifier, quantifiersIn } from '../quantifiers.ts';
import type { Answer, SetQuestion } from '../question.ts';
import { cueOf } from '../rowTests.ts';
import { lengthOf } from '../textLength.ts';
import { type Told, toldNear } from './namedElsewhere.ts';
import { wordsOf } from './nameMarks.ts';
import { isSameName, type Name } from './nameWords.ts';

/** Fewer names are hardly the several that are spoken of. */
const FEWEST = 3;

export function countedNameQuestions(context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] {
  const counts = quantifiersIn(sentence).filter(
    ({ kind, count, of }) =>
      KINDS.has(kind) && of !== null && of >= FEWEST && (kind !== 'count' || count !== null),
  );
  if (counts.length === 0) return [];
  const near = toldNear(context, sentence);
  return counts.flatMap((quantifier, i): readonly SetQuestion[] => {
    const said = clauseOf(sentence, quantifier);
    const sides = sidesOf(
      said,
      near.filter(({ sentence: its, at }) => its !== sentence || isApart(sentence, quantifier, at)),
    );
    if (sides.doing.length + sides.not.length < FEWEST) return [];
    const answers = answersOf(sentence, quantifier, sides);
    return [
      {
        of: 'named',
        key: `named ${sentence.order}:${i}`,
        none: () => [
          'no named',
          `no named ${lengthOf(context)}`,
          `no named ${quantifier.kind}`,
          `no named of ${quantifier.of === null ? 'not told' : 'told'}`,
          `no named cue ${cueOf(said)}`,
        ],
        answers,
      },
    ];
  });
}

/** Behind a stop: what stands in the statement's own clause tells nothing beside it. */
const isApart = (sentence: ClaimSentence, { end }: Quantifier, at: number): boolean =>
  /[;:—–]\s*$/u.test(sentence.text.slice(0, at)) || at > end;

const KINDS: ReadonlySet<string> = new Set(['count', 'all', 'none', 'but']);

function clauseOf({ tagged }: ClaimSentence, { at, end }: Quantifier): string {
  const opens = /.*[;:—–(]\s*/su.exec(tagged.slice(0, at))?.[0].length ?? 0;
  return tagged.slice(opens, end + (/^[^;:—–)]*/u.exec(tagged.slice(end))?.[0].length ?? 0));
}

type Sides = {
  readonly doing: readonly Name[];
  readonly not: readonly Name[];
  readonly clauses: readonly Told[];
};

/** Names by what their clauses say, by ways and opposites; amounts are counted by another question. */
function sidesOf(said: string, near: readonly Told[]): Sides {
  const doing: Name[] = [];
  const not: Name[] = [];
  const clauses: Told[] = [];
  for (const told of near) {
    const words = wordsOf({ said }, told);
    const [does, doesNot] = [words.startsWith('agrees'), words.startsWith('opposes')];
    if (does === doesNot || told.names.length === 0 || /\d/u.test(told.text)) continue;
    clauses.push(told);
    for (const name of told.names)
      if (![...doing, ...not].some((one) => isSameName(one, name))) (does ? doing : not).push(name);
  }
  return { doing, not, clauses };
}

function answersOf(sentence: ClaimSentence, quantifier: Quantifier, sides: Sides): readonly Answer[] {
  const { of } = quantifier;
  const [doing, not] = [sides.doing.length, sides.not.length];
  const size = doing + not;
  const expected = expectedOf(quantifier, size);
  const ofSize =
    of === null ? 'not told' : of === size ? 'agrees' : of > size ? 'more are spoken of' : 'fewer are';
  const ways = [
    ['those that do', doing] as const,
    ...(of === null || not === 0 || of === size ? [] : [['all but those that do not', of - not] as const]),
  ];
  return ways.map(([way, made]) => ({
    key: () => way,
    marks: () => [
      `named ${way}`,
      `named ${way} ${quantifier.kind}`,
      `named ${way} size ${ofSize}`,
      `named both ${doing > 0 && not > 0}`,
      `named ${way} clauses ${Math.min(4, sides.clauses.length)}`,
      `named ${way} sentences ${Math.min(3, new Set(sides.clauses.map((told) => told.sentence)).size)}`,
      `named own ${sides.clauses.every((told) => told.sentence === sentence)}`,
      `named opened ${sides.clauses.every(({ isOpened }) => isOpened)}`,
    ],
    makes: made === expected ? 'same' : Math.abs(made - expected) === 1 ? 'near' : 'other',
    isSaid: () => true,
    bearsOut: () => of === size,
    chance: 1 / (size + 1),
    claim: () => claimOf(sentence, quantifier, sides, made, expected),
  }));
}

function expectedOf({ kind, count, of }: Quantifier, size: number): number {
  if (kind === 'all') return size;
  if (kind === 'none') return 0;
  return kind === 'but' ? (of ?? size) - (count ?? 0) : (count ?? 0);
}

function claimOf(
  sentence: ClaimSentence,
  quantifier: Quantifier,
  { doing, not }: Sides,
  made: number,
  expected: number,
): ClaimDraft {
  const passage = stretchPassage(sentence, quantifier.at, quantifier.end);
  const list = (names: readonly Name[]): string => names.map(({ text }) => text).join(', ') || 'none';
  return testedClaim({
    form: 'scope',
    wording: passage.text.trim(),
    passage,
    items: [],
    operands: [
      {
        role: 'list',
        mention: null,
        expression: null,
        cells: [],
        value: String(made),
        low: String(made),
        high: String(made),
        period: null,
        members: [...doing, ...not].map(({ text }) => text),
        missing: [],
      },
    ],
    triggers: quantifier.item === null ? [] : [quantifier.item],
    computed: point(String(made)),
    expected: point(String(expected)),
    measure: 'plain',
    calculation: `named as doing so: ${list(doing)}; as not: ${list(not)}`,
    middle: String(made),
    why: 'the names that clauses near it tell of, by their words',
    code: 'scope_conflict',
  });
}
