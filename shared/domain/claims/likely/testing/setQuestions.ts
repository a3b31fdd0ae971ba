// The questions about sets that weights are learned from, with which answers are right.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage, type Span } from '../../learned/testing/trainingTexts.ts';
import { gapCueOf } from '../../relative/gapCues.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { roleOf } from '../../sentence/roles.ts';
import { productQuestions } from '../products/products.ts';
import { isAsked } from '../sets/decide.ts';
import type { SetQuestion } from '../sets/question.ts';
import { setQuestions } from '../sets/setClaims.ts';

type Ask = (context: AuditContext, sentence: ClaimSentence) => readonly SetQuestion[];

export const setsOfPassage = (passage: Passage): readonly Marked[] => ofPassage(passage, setQuestions);
export const setsOfArticle = (article: Article): readonly Marked[] => ofArticle(article, setQuestions);
export const productsOfPassage = (passage: Passage): readonly Marked[] =>
  ofPassage(passage, productQuestions);
export const productsOfArticle = (article: Article): readonly Marked[] =>
  ofArticle(article, productQuestions);

/** What fits the sound form and not the wrong one is what is meant. */
function ofPassage({ sound, wrong }: Passage, ask: Ask): readonly Marked[] {
  const [its, own] = [asked(wrong.context, ask), asked(sound.context, ask)];
  const toldOf = toldAmong(sound.context, own, sound.span);
  return own.flatMap((question) => {
    const same = its.find(({ key }) => key === question.key);
    const fitting = keysOf(question);
    if (fitting.size === 0)
      return same === undefined || keysOf(same).size > 0
        ? [marked(question, fitting)]
        : [marked(question, fitting), marked(same, fitting)];
    const still = same === undefined ? new Set() : keysOf(same);
    const told = toldOf(question);
    const meant = new Set([...told].filter((key) => !still.has(key)));
    if (same === undefined || meant.size === 0) return byItself(question, told);
    return [marked(question, meant), marked(same, meant)];
  });
}

/** A statement that was made wrong is of what contradicts it: of the amounts told there, or in the words themselves. */
function ofArticle(article: Article, ask: Ask): readonly Marked[] {
  const all = article.context.sentences.map((sentence) => ({
    sentence,
    questions: ask(article.context, sentence).filter(isAsked),
  }));
  const toldOf = toldAmong(
    article.context,
    all.flatMap(({ questions }) => questions),
  );
  return all.flatMap(({ sentence, questions }) =>
    isTouched(article, sentence.text)
      ? questions.flatMap((question) => plantedIn(article, question))
      : questions.flatMap((question) => byItself(question, toldOf(question))),
  );
}

function plantedIn({ planted }: Article, question: SetQuestion): readonly Marked[] {
  const told = planted.flatMap(({ words, other }) => [words, other ?? '']).join(' ');
  const wrong = question.answers.filter(({ makes, claim }) => {
    if (makes !== 'near') return false;
    const { passages } = claim();
    return (
      planted.some(({ words }) => words.includes(passages[0]?.text.trim() ?? '')) &&
      passages.every(({ text }) => told.includes(text.trim()))
    );
  });
  return wrong.length === 0 || keysOf(question).size > 0
    ? []
    : [marked(question, new Set(wrong.map(({ key }) => key())))];
}

/** What fits where hardly anything would by chance is meant; where chance may have made it, it is that or none of all. */
function byItself(question: SetQuestion, told: ReadonlySet<string>): readonly Marked[] {
  const chances = question.answers.reduce((sum, { chance }) => sum + chance, 0);
  const isSure = told.size === 0 || chances < UNLIKELY;
  return [isSure ? marked(question, told) : { ...marked(question, told), isNoneRight: true }];
}
const UNLIKELY = 0.3;

/**
 * "198 after 220, 22 less": each of them is made of the other two, and only one is told so. Of every question the answers that fit, without those whose
 * numbers make another that its words, or else the choice, say is made of them.
 */
function toldAmong(
  context: AuditContext,
  questions: readonly SetQuestion[],
  choice: Span | null = null,
): (question: SetQuestion) => ReadonlySet<string> {
  const places = new Map(
    context.sentences.flatMap((sentence) =>
      sentence.items.map((item) => [item.mention.id, { sentence, item }] as const),
    ),
  );
  const fits = questions.flatMap((question) =>
    question.answers.flatMap((answer) => {
      if (answer.makes !== 'same') return [];
      const { triggers, operands } = answer.claim();
      const [trigger] = triggers.flatMap((id) => places.get(id) ?? []);
      if (trigger === undefined) return [];
      const { start, end } = trigger.item.mention;
      const isInChoice = choice !== null && start < choice.end && choice.start < end;
      const isChange =
        roleOf(trigger.sentence, trigger.item) === 'change' ||
        gapCueOf(trigger.sentence, trigger.item) !== null;
      const ids = [...triggers, ...operands.flatMap(({ mention }) => mention ?? [])];
      return [
        {
          question,
          key: answer.key(),
          set: ids.toSorted().join(' '),
          standing: answer.isSaid() || isChange ? 2 : isInChoice ? 1 : 0,
        },
      ];
    }),
  );
  const highest = new Map<string, number>();
  for (const { set, standing } of fits) highest.set(set, Math.max(standing, highest.get(set) ?? 0));
  const outdone = new Map<SetQuestion, Set<string>>();
  for (const { question, key, set, standing } of fits)
    if (standing < (highest.get(set) ?? 0))
      outdone.set(question, (outdone.get(question) ?? new Set()).add(key));
  return (question) => new Set([...keysOf(question)].filter((key) => !outdone.get(question)?.has(key)));
}

const asked = (context: AuditContext, ask: Ask): readonly SetQuestion[] =>
  context.sentences.flatMap((sentence) => ask(context, sentence)).filter(isAsked);

const keysOf = ({ answers }: SetQuestion): ReadonlySet<string> =>
  new Set(answers.filter(({ makes }) => makes === 'same').map(({ key }) => key()));

const marked = ({ none, answers }: SetQuestion, right: ReadonlySet<string>): Marked => ({
  none: none(),
  candidates: answers.map(({ marks }) => marks()),
  right: answers.flatMap(({ key }, i) => (right.has(key()) ? [i] : [])),
});
