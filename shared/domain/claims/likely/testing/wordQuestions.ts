// The questions that the weights of words are learned from: each cue with its candidates' marks and which answers its text allows.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage, type Span } from '../../learned/testing/trainingTexts.ts';
import type { Placed } from '../candidates.ts';
import { fitsOf } from '../words/relation.ts';
import { surroundingsOf } from '../words/surroundings.ts';
import { type WordQuestion, wordQuestions } from '../words/wordCandidates.ts';
import { wordCuesIn } from '../words/wordCues.ts';
import { pairMarks, sideMarks } from '../words/wordMarks.ts';
import { wordNoneMarks } from '../words/wordNoneMarks.ts';

/** `isWrong`: the text makes the words wrong, and the right ones are the pairs that do. `fitting`: pairs that can be what is said. */
export type WordMarked = Marked & { readonly isWrong: boolean; readonly fitting: readonly number[] };

/** A cue, its candidates by the places of the two and whether each can be what is said. */
type Read = Span & {
  readonly question: WordQuestion;
  readonly keys: readonly string[];
  readonly fit: readonly (boolean | null)[];
};

/** Kinds in which the number that is wrong is told of by words alone. */
const WORDED = /^(?:comparison|soft.wording|direction|wording|told apart)/iu;

/** Kinds in which it is not the word but the number beside it that is wrong. */
const NUMBERED = /level|increase|factor|percent|points|share|fraction/iu;

/** Nothing of the sound form can be wrong; what is wrong of the other is a pair that was right before. */
export function wordsOfPassage({ kind, sound: soundForm, wrong: wrongForm }: Passage): readonly WordMarked[] {
  const sound = read(soundForm.context);
  const wrong = read(wrongForm.context);
  const broken = NUMBERED.test(kind)
    ? null
    : brokenBy(sound, wrong, soundForm.span, wrongForm.span, WORDED.test(kind));
  return [...sound.map(allowed), ...(broken === null ? [] : [broken])];
}

function brokenBy(
  sound: readonly Read[],
  wrong: readonly Read[],
  before: Span,
  after: Span,
  isWorded: boolean,
): WordMarked | null {
  const inChoice = (all: readonly Read[], { start, end }: Span): readonly Read[] =>
    all.filter((one) => one.start < end && one.end > start);
  const [changed, more] = inChoice(wrong, after);
  const [was, others] = inChoice(sound, before);
  if (changed !== undefined && more !== undefined) return null;
  if (changed !== undefined)
    return markedWrong(
      changed,
      (key) => others !== undefined || was === undefined || was.fit[was.keys.indexOf(key)] !== false,
    );
  if (!isWorded) return null;
  const byNumbers = wrong.flatMap((one) => {
    const same = sound.find((other) => textOf(other) === textOf(one));
    const made =
      same === undefined ? null : markedWrong(one, (key) => same.fit[same.keys.indexOf(key)] === true);
    return made === null ? [] : [made];
  });
  if (byNumbers.length > 0) return byNumbers.length === 1 ? (byNumbers[0] ?? null) : null;
  // The names are changed round: the same words of the same amounts are wrong.
  const [sole, another] = wrong.filter(
    ({ question: { cue } }) => cue.form !== 'bound' && cue.form !== 'move',
  );
  return sole === undefined || another !== undefined ? null : markedWrong(sole, () => true);
}

const textOf = ({ question: { sentence, cue } }: Read): string =>
  `${sentence.order} ${cue.form} ${sentence.tagged.slice(cue.at, cue.end)}`;

function markedWrong(one: Read, held: (key: string) => boolean): WordMarked | null {
  const right = one.keys.flatMap((key, i) => (one.fit[i] === false && held(key) ? [i] : []));
  return right.length === 0 ? null : { ...marked(one, right, false), isWrong: true };
}

/** Of an article's sentences in which all is right. */
export const wordsOfArticle = (article: Article): readonly WordMarked[] =>
  read(article.context)
    .filter(({ question: { sentence } }) => !isTouched(article, sentence.text))
    .map(allowed);

const allowed = (one: Read): WordMarked => marked(one, fittingOf(one), true);

const fittingOf = ({ fit }: Read): readonly number[] => fit.flatMap((one, i) => (one === false ? [] : [i]));

function marked(one: Read, right: readonly number[], isNoneRight: boolean): WordMarked {
  const { question } = one;
  const around = surroundingsOf(question);
  return {
    none: wordNoneMarks(question, around),
    candidates: question.candidates.map((candidate) => [
      ...sideMarks(around, candidate.a, 'a'),
      ...sideMarks(around, candidate.b, 'b'),
      ...pairMarks(question, around, candidate),
    ]),
    right: right.filter((i) => one.fit[i] !== null),
    isNoneRight,
    isWrong: false,
    fitting: fittingOf(one),
  };
}

function read(context: AuditContext): readonly Read[] {
  return context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) => {
      const questions = wordQuestions(context, sentence, wordCuesIn(sentence));
      return questions.map((question): Read => {
        const { cue, candidates } = question;
        const fit = candidates.map(fitsOf(context, cue));
        return {
          question,
          keys: candidates.map(({ a, b }) => `${keyOf(a)} ${keyOf(b)}`),
          fit,
          ...spanOf(question),
        };
      });
    });
}

const keyOf = ({ sentence, item }: Placed): string => `${sentence.order}:${sentence.items.indexOf(item)}`;
const spanOf = ({ sentence, cue }: WordQuestion): Span => ({
  start: sentence.origins[cue.at]?.start ?? 0,
  end: sentence.origins[cue.end - 1]?.end ?? 0,
});
