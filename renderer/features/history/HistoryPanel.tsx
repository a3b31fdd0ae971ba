import { type ReactNode, useState } from 'react';
import { runAppCommand } from '../../app/panels.tsx';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { localTime } from '../../components/localTime.ts';
import { impactText } from '../../strings/impactText.ts';
import { text } from '../../strings/text.ts';
import { showImpact } from '../impact/impactState.ts';

const STEP = 100;
const MOST = 500;

/** Every operation by name, newest first; undone ones stay visible. */
export function HistoryPanel(): ReactNode {
  const [limit, setLimit] = useState(STEP);
  const history = useQueryOf('history.list', { offset: 0, limit });
  const info = useQueryOf('workspace.info', {});
  return (
    <div className="history">
      <div className="section-head">
        {(['undo', 'redo'] as const).map((what) => (
          <button
            key={what}
            type="button"
            className="button"
            disabled={(info.data?.[what] ?? null) === null}
            title={info.data?.[what] ?? undefined}
            onClick={() => runAppCommand(`edit.${what}`)}
          >
            {text.app[what]}
          </button>
        ))}
      </div>
      <Loaded query={history}>
        {({ total, entries }) =>
          entries.length === 0 ? (
            <p className="empty">{text.history.empty}</p>
          ) : (
            <ol>
              {entries.map(({ id, kind, label, actor, at, state }) => (
                <li key={id} className={state}>
                  <div className="name">{label}</div>
                  <div className="quiet-text">
                    {[text.history.kind[kind], actor, localTime(at), text.history.state[state]]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </div>
                  {state !== 'abandoned' && (
                    <button
                      type="button"
                      className="button quiet what-changed"
                      onClick={() => showImpact({ operationId: id, isUndo: kind === 'undo' })}
                    >
                      {impactText.title}
                    </button>
                  )}
                </li>
              ))}
              {total > entries.length && limit < MOST && (
                <li>
                  <button
                    type="button"
                    className="button"
                    onClick={() => setLimit(Math.min(limit + STEP, MOST))}
                  >
                    {text.history.more(Math.min(total, MOST) - entries.length)}
                  </button>
                </li>
              )}
            </ol>
          )
        }
      </Loaded>
    </div>
  );
}
