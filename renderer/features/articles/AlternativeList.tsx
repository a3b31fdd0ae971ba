import type { ReactNode } from 'react';
import { readingId } from '#shared/domain/reading/decisions/readingId.ts';
import type { DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';
import type { AlternativeView } from '#shared/ipc/mentionShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { LongNumbers } from '../../components/LongNumbers.tsx';
import { triageText as words } from '../../strings/triageText.ts';
import { intervalText, periodText, ruleText, valueText } from './readingText.ts';

/** Keys 1 to 9 choose. */
export const MOST_ALTERNATIVES = 9;

/** Every way the words of a number can be read; pressing one is the decision. */
export function AlternativeList(props: {
  readonly view: DocumentView;
  readonly mention: MentionView;
  /** Shows the key that chooses each. */
  readonly hasKeys: boolean;
  readonly onChoose: (alternative: string) => void;
}): ReactNode {
  const { view, mention, hasKeys, onChoose } = props;
  const list = useQueryOf('mention.alternatives', { documentId: view.id, mentionId: mention.id });
  return (
    <Loaded query={list}>
      {(alternatives) => {
        const shown = alternatives.slice(0, MOST_ALTERNATIVES);
        const [only, second] = mention.readings;
        const now = only === undefined || second !== undefined ? null : readingId(only);
        if (shown.length === 0) return <p className="quiet-text">{words.noWays}</p>;
        return (
          <>
            <ol className="alternatives" aria-label={words.ways}>
              {shown.map((one, at) => (
                <li key={one.id}>
                  <button type="button" className="row" onClick={() => onChoose(one.id)}>
                    {hasKeys && <kbd>{at + 1}</kbd>}
                    <span className="alternative-value">
                      <span>
                        <LongNumbers>{valueText(one.reading)}</LongNumbers>
                      </span>
                      <span className="quiet-text">{detailOf(one, !hasKeys)}</span>
                    </span>
                    <span className="count">{one.id === now ? words.now : whoseWay(one)}</span>
                  </button>
                </li>
              ))}
            </ol>
            {hasKeys && <p className="quiet-text">{words.choose(shown.length)}</p>}
          </>
        );
      }}
    </Loaded>
  );
}

function detailOf({ kind, reading }: AlternativeView, withRule: boolean): string {
  const interval = reading.value === null ? null : intervalText(reading);
  const period = reading.value === null ? null : periodText(reading);
  return [words.kinds[kind] ?? kind, interval, period, withRule ? ruleText(reading.rule) : null]
    .filter((part) => part !== null)
    .join(' · ');
}

const whoseWay = ({ locale }: AlternativeView): string =>
  locale === null ? '' : (words.locales[locale] ?? locale);
