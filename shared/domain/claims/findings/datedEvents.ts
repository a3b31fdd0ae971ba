/** "2023, the last full year before the trains returned", where the article has them return in June 2022. */
import { distinct, type FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import { stem } from '../sentence/contentWords.ts';
import { TAG } from '../sentence/tags.ts';

const YEAR_BESIDE = new RegExp(
  `(${TAG.time}),\\s+the\\s+(?:last|final|first|only)?\\s*(?:full\\s+|whole\\s+|complete\\s+)?(?:year|season|month|quarter)\\s+(?<side>before|after)\\s+(?<event>[^,;.\\ue000-\\ueaff]{6,60})`,
  'u',
);

export function eventsOutOfOrder(sentences: readonly ClaimSentence[]): readonly FindingDraft[] {
  return sentences.flatMap((sentence) => {
    const match = YEAR_BESIDE.exec(sentence.tagged);
    const time = match === null ? undefined : sentence.items.find(({ at }) => at === match.index);
    const words = wordsOf(match?.groups?.['event'] ?? '');
    if (match === null || time === undefined || words.length < 2) return [];
    const event = sentences
      .filter((one) => one !== sentence && words.every((word) => wordsOf(one.tagged).includes(word)))
      .flatMap((one) => soleTime(one) ?? [])[0];
    const [said, happened] = [yearOf(time), event === undefined ? null : yearOf(event)];
    if (event === undefined || said === null || happened === null) return [];
    const isBefore = match.groups?.['side'] === 'before';
    if (isBefore ? said < happened : said > happened) return [];
    const at = match.index;
    return [
      {
        code: 'baseline_before_event',
        severity: 'error',
        passages: distinct([stretchPassage(sentence, at, at + match[0].length), passageOf(event)]),
        message: `${time.mention.text} is called a year ${isBefore ? 'before' : 'after'} something that happened in ${event.mention.text.replace(/^in /iu, '')}.`,
        evidence: `year ${said}, event ${happened}`,
      },
    ];
  });
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stem);

function soleTime({ items }: ClaimSentence): Item | null {
  const times = items.filter(({ mention }) => mention.kind === 'period' || mention.kind === 'date');
  return times.length === 1 ? (times[0] ?? null) : null;
}

function yearOf({ reading: { period } }: Item): number | null {
  const [from, to] = [period?.from?.slice(0, 4), period?.to?.slice(0, 4)];
  return from !== undefined && from === to ? Number(from) : null;
}
