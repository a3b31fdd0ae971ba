import type { ReactNode } from 'react';
import type { MentionView } from '#shared/ipc/documentShapes.ts';
import { localTime } from '../../components/localTime.ts';
import { triageText as words } from '../../strings/triageText.ts';
import { aboutText, intervalText, periodText, ruleText, valueText, whyText } from './readingText.ts';
import { isQuestion } from './triageQueue.ts';

/** How a number stands: its reading in a line, or its question, and who decided. */
export function ReadLine({ mention }: { mention: MentionView }): ReactNode {
  const { decision, own } = mention;
  return (
    <div className="read-line">
      <Standing mention={mention} />
      {decision !== null && (
        <p className="quiet-text">
          <b>{words.decided[decision.state]}</b> {words.by(decision.actor, localTime(decision.at))}
          {decision.reason !== '' && `: ${decision.reason}`}
        </p>
      )}
      {own !== null && <p className="quiet-text">{ownWords(own)}</p>}
    </div>
  );
}

function Standing({ mention }: { mention: MentionView }): ReactNode {
  const [only] = mention.readings;
  if (isQuestion(mention)) {
    return (
      <p>
        <b className={`standing-${mention.state}`}>{words.states[mention.state]}</b> {whyText(mention)}
      </p>
    );
  }
  if (only === undefined)
    return mention.decision === null && mention.why !== null ? <p>{words.dismissedBy(mention.why)}</p> : null;
  const interval = only.value === null ? null : intervalText(only);
  const period = only.value === null ? null : periodText(only);
  const details = [
    words.kinds[mention.kind] ?? mention.kind,
    interval,
    period,
    aboutText(mention.about),
    ruleText(only.rule),
  ].filter((part) => part !== null && part !== '');
  return (
    <p>
      <span className="quiet-text">{words.readAs} </span>
      <strong>{valueText(only)}</strong> <span className="quiet-text">{details.join(' · ')}</span>
    </p>
  );
}

function ownWords(own: NonNullable<MentionView['own']>): string {
  if (own.state === 'dismissed') return words.attestDismisses(own.why ?? '');
  const read = own.readings.map(valueText).join(' or ');
  const why = own.why === null || read !== '' ? '' : own.why;
  return `${words.attestReads}: ${[words.states[own.state], read, why].filter((part) => part !== '').join(', ')}`;
}
