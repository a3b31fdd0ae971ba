import type { ArticleFacts } from './claimSentence.ts';

/** Claims weigh what a sentence says: a time that a number only takes over from the text before settles nothing. */
export const withOwnTimes = (article: ArticleFacts): ArticleFacts => ({
  ...article,
  mentions: article.mentions.map((mention) =>
    mention.inheritsTime
      ? { ...mention, readings: mention.readings.map((reading) => ({ ...reading, period: null })) }
      : mention,
  ),
});
