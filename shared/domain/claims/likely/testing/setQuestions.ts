// The questions about sets that weights are learned from, with which answers are right.
import type { AuditContext } from '../../forms/draft.ts';
import type { Marked } from '../../learned/testing/marked.ts';
import { type Article, isTouched, type Passage } from '../../learned/testing/trainingTexts.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
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
  const its = asked(wrong.context, ask);
  return asked(sound.context, ask).flatMap((question) => {
    const same = its.find(({ key }) => key === question.key);
    const fitting = keysOf(question);
    if (fitting.size === 0)
      return same === undefined || keysOf(same).size > 0
        ? [marked(question, fitting)]
        : [marked(question, fitting), marked(same, fitting)];
    const still = same === undefined ? new Set() : keysOf(same);
    const meant = new Set([...fitting].filter((key) => !still.has(key)));
    if (same === undefined || meant.size === 0) return byItself(question);
    return [marked(question, meant), marked(same, meant)];
  });
}

/** A statement that was made wrong is of what contradicts it: of the amounts told there, or in the words themselves. */
const ofArticle = (article: Article, ask: Ask): readonly Marked[] =>
  article.context.sentences.flatMap((sentence) => {
    const questions = ask(article.context, sentence).filter(isAsked);
    return isTouched(article, sentence.text)
      ? questions.flatMap((question) => plantedIn(article, question))
      : questions.flatMap(byItself);
  });

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
function byItself(question: SetQuestion): readonly Marked[] {
  const fitting = keysOf(question);
  const chances = question.answers.reduce((sum, { chance }) => sum + chance, 0);
  const isSure = fitting.size === 0 || chances < UNLIKELY;
  return [isSure ? marked(question, fitting) : { ...marked(question, fitting), isNoneRight: true }];
}
const UNLIKELY = 0.3;

const asked = (context: AuditContext, ask: Ask): readonly SetQuestion[] =>
  context.sentences.flatMap((sentence) => ask(context, sentence)).filter(isAsked);

const keysOf = ({ answers }: SetQuestion): ReadonlySet<string> =>
  new Set(answers.filter(({ makes }) => makes === 'same').map(({ key }) => key()));

const marked = ({ none, answers }: SetQuestion, right: ReadonlySet<string>): Marked => ({
  none: none(),
  candidates: answers.map(({ marks }) => marks()),
  right: answers.flatMap(({ key }, i) => (right.has(key()) ? [i] : [])),
});
