/** What plain numbers tell of a candidate is what the claim tells that it makes. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { articles } from '../learned/testing/trainingTexts.ts';
import { questionOf } from './candidates.ts';
import { claimOf, outcomesOf } from './outcomes.ts';

const questions = articles([fileURLToPath(new URL('../fixtures/articles', import.meta.url))]).flatMap(
  ({ context }) =>
    context.sentences.flatMap((sentence) =>
      sentence.items.flatMap((item) => {
        const question = questionOf(context, sentence, item);
        return question === null ? [] : [{ context, question }];
      }),
    ),
);

test('a candidate contradicts a number where its claim does, and makes nothing of it where there is none', () => {
  const asked = questions.flatMap(({ context, question }) => {
    const outcomeOf = outcomesOf(context, question);
    return question.candidates.map((candidate) => {
      const claim = claimOf(context, question, candidate);
      const { item } = question;
      return {
        of: `${item.mention.text} of ${candidate.a.item.mention.text}, ${candidate.b.item.mention.text}`,
        told: outcomeOf(candidate)?.isFitting,
        made: claim === null ? undefined : claim.verdict !== 'contradicted',
      };
    });
  });
  expect(asked.length).toBeGreaterThan(5000);
  expect(asked.filter(({ told, made }) => told !== made)).toEqual([]);
});
