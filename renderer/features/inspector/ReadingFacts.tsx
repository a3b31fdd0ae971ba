import type { ReactNode } from 'react';
import type { MentionView } from '#shared/ipc/documentShapes.ts';
import { LongNumbers } from '../../components/LongNumbers.tsx';
import { text } from '../../strings/text.ts';
import { intervalText, periodText, ruleName, valueText } from '../articles/readingText.ts';
import { Facts } from './Facts.tsx';

/** One way a number can be read, with the rule that read it. */
export function ReadingFacts({ reading }: { reading: MentionView['readings'][number] }): ReactNode {
  const words = text.inspector;
  const interval = reading.value === null ? null : intervalText(reading);
  return (
    <div>
      <p className="big">
        <LongNumbers>{valueText(reading)}</LongNumbers>
      </p>
      <Facts
        facts={[
          [
            words.interval,
            interval === null ? null : <LongNumbers key="interval">{interval}</LongNumbers>,
            'below',
          ],
          [words.bound, reading.bound.replaceAll('_', ' ')],
          [words.period, periodText(reading)],
          [words.rule, ruleName(reading.rule)],
          [words.remark, reading.note],
        ]}
      />
    </div>
  );
}
