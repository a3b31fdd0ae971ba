import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { MentionView } from '#shared/ipc/documentShapes.ts';
import { localTime } from '../../components/localTime.ts';
import { text } from '../../strings/text.ts';
import { triageText } from '../../strings/triageText.ts';
import { aboutText, intervalText, periodText, ruleText, valueText } from './readingText.ts';
import { isQuestion } from './triageQueue.ts';

/** The number under the pointer or the focus, and where it stands on screen. */
export type Hovered = { readonly mention: MentionView; readonly at: DOMRect };

const WIDTH_PX = 300;
/** The one card there is; the number under the focus is described by it. */
export const CARD_ID = 'mention-card';

/** What a number was read as, beside the number. The inspector has the rest. */
export function MentionCard({ hovered: { mention, at } }: { hovered: Hovered }): ReactNode {
  const left = Math.max(4, Math.min(at.left, window.innerWidth - WIDTH_PX - 8));
  const isLow = at.bottom > window.innerHeight * 0.7;
  const place = isLow ? { bottom: window.innerHeight - at.top + 4 } : { top: at.bottom + 4 };
  const about = aboutText(mention.about);
  const { decision } = mention;
  // Outside the reader, whose frame would cut it off.
  return createPortal(
    <div id={CARD_ID} className="mention-card" role="tooltip" style={{ left, width: WIDTH_PX, ...place }}>
      <div className="quiet-text">
        {[
          triageText.kinds[mention.kind] ?? mention.kind,
          triageText.states[mention.state] ?? mention.state,
          decision === null ? '' : triageText.by(decision.actor, localTime(decision.at)),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
      {decision !== null && decision.reason !== '' && <div>{decision.reason}</div>}
      {isQuestion(mention) && mention.readings.length === 0 && <strong>{text.inspector.noReading}</strong>}
      {mention.readings.map((reading) => {
        const interval = intervalText(reading);
        const period = reading.value === null ? null : periodText(reading);
        return (
          <div key={`${reading.rule} ${valueText(reading)}`}>
            <strong>{valueText(reading)}</strong>
            {interval !== null && reading.value !== null && (
              <div className="quiet-text">
                {text.inspector.interval} {interval}
              </div>
            )}
            {period !== null && (
              <div className="quiet-text">
                {text.inspector.period}: {period}
              </div>
            )}
            <div className="quiet-text">{ruleText(reading.rule)}</div>
          </div>
        );
      })}
      {about !== '' && <div>{about}</div>}
      {mention.why !== null && (
        <div className="why">
          {mention.state === 'dismissed' ? triageText.dismissedBy(mention.why) : mention.why}
        </div>
      )}
    </div>,
    document.body,
  );
}
