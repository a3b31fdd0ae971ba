/**
 * Only some are said to do something, or all but some, and other clauses tell what those and others do: whether each clause says the same
 * or the contrary of the one it names, a question for each.
 */
import { point } from '../../../../../lib/interval.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../../../forms/draft.ts';
import { textPassage } from '../../../rosters/passages.ts';
import type { ClaimSentence } from '../../../sentence/claimSentence.ts';
import type { Answer, SetQuestion } from '../question.ts';
import { lengthOf } from '../textLength.ts';
import { type NamedAlone, namedAloneIn } from './namedAlone.ts';
import { type Told, toldNear } from './namedElsewhere.ts';
import { nameMarks, noNameMarks, type Side, wordsOf } from './nameMarks.ts';
import { isSameName, type Name, nounsIn } from './nameWords.ts';

const MOST = 30;
const WORDS = /\p{Ll}{3,}/u;
/** Amounts are set against a bound by another question. */
const BOUND =
  /\d|\b(?:more|less|fewer|higher|lower|larger|smaller|above|below|over|under|exceed\w*|at least|at most|as much|as many)\b/iu;

export function nameQuestions(context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] {
  const statements = namedAloneIn(sentence);
  if (statements.length === 0) return [];
  const near = toldNear(context, sentence);
  return statements.flatMap((alone) =>
    near
      .filter((told) => told.sentence !== sentence || told.end <= alone.at || told.at >= alone.end)
      .filter((told) => isTelling(alone, told))
      .flatMap((told) => namesOf(alone, told).map((name) => ({ told, name })))
      .slice(0, MOST)
      .map(({ told, name }) => questionOf(context, sentence, alone, told, name)),
  );
}

/** It says something that agrees with the statement or not; a bound is set against amounts by another question. */
const isTelling = (alone: NamedAlone, told: Told): boolean =>
  WORDS.test(told.said) &&
  !(BOUND.test(alone.said) && /\d/u.test(told.text)) &&
  !SILENT.has(wordsOf(alone, told));
const SILENT: ReadonlySet<string> = new Set(['nothing', 'numbers']);

/** Those that a clause tells of; common nouns only where the statement names such, and its sentence tells of them as well. */
function namesOf({ names }: NamedAlone, told: Told): readonly Name[] {
  const meant = names.filter(({ pattern }) => new RegExp(pattern.source, 'u').test(told.text));
  const isBesideThem = names.some(
    ({ isLarge, pattern }) => !isLarge && new RegExp(pattern.source, 'u').test(told.sentence.text),
  );
  const all = isBesideThem ? [...told.names, ...nounsIn(told.text)] : told.names;
  const others = all.filter((name) => !names.some((one) => isSameName(one, name)));
  return [...meant, ...others];
}

function questionOf(
  context: AuditContext,
  sentence: ClaimSentence,
  alone: NamedAlone,
  told: Told,
  name: Name,
): SetQuestion {
  const isNamed = alone.names.some((one) => isSameName(one, name));
  const who = { isNamed, isLarge: name.isLarge };
  return {
    of: 'names',
    key: `name ${sentence.order}:${alone.form} ${told.sentence.order} ${told.text.slice(0, KEY)} ${name.text.slice(0, 4)}`,
    none: () => noNameMarks(sentence, alone, told, who, lengthOf(context)),
    answers: (['as said', 'contrary'] as const).map((side): Answer => {
      const fits = (alone.kind === 'only') === isNamed ? side === 'as said' : side === 'contrary';
      return {
        key: () => side,
        marks: () => nameMarks(sentence, alone, told, who, side),
        makes: fits ? 'same' : 'near',
        isSaid: () => true,
        bearsOut: () => false,
        chance: 1 / 2,
        claim: () => claimOf(sentence, alone, told, name, side, fits),
      };
    }),
  };
}

const KEY = 24;

function claimOf(
  sentence: ClaimSentence,
  { at, end, names }: NamedAlone,
  told: Told,
  name: Name,
  side: Side,
  fits: boolean,
): ClaimDraft {
  const passage = textPassage(sentence, at, end);
  const other = textPassage(told.sentence, told.at, told.end);
  const count = fits ? '0' : '1';
  const claim = testedClaim({
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
        value: String(names.length),
        low: String(names.length),
        high: String(names.length),
        period: null,
        members: names.map(({ text }) => text),
        missing: [],
      },
    ],
    triggers: [],
    computed: point(count),
    expected: point('0'),
    measure: 'plain',
    calculation: `those of whom something else is said, by “${other.text.trim()}” (${name.text}: ${side})`,
    middle: count,
    why: 'what the text says of those it names, by place and words',
    code: 'scope_conflict',
  });
  return { ...claim, passages: [passage, other] };
}
