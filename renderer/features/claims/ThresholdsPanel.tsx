import './claims.css';
import type { ReactNode } from 'react';
import type { ThresholdView } from '#shared/ipc/claimShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { claimsText } from '../../strings/claimsText.ts';
import { bandText, spokenName, ThresholdForm } from './ThresholdForm.tsx';

const words = claimsText.threshold;

/** Every wording with the band it is held to, to be changed or reset. */
export function ThresholdsPanel(): ReactNode {
  const thresholds = useQueryOf('thresholds.list', {});
  return (
    <div className="by-width">
      <Loaded query={thresholds}>
        {(all) => {
          const changed = all.filter(
            ({ low, high, standard }) => low !== standard.low || high !== standard.high,
          );
          return (
            <section className="thresholds" aria-label={words.title}>
              <p className="quiet-text">{words.intro}</p>
              <p role="status">{words.changed(changed.length)}</p>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.wording}</th>
                    <th scope="col">{words.ends}</th>
                    <th scope="col">{words.standard}</th>
                  </tr>
                </thead>
                {byMeasure(all).map(({ of, thresholds: alike }) => (
                  <tbody key={of}>
                    <tr className="threshold-measure">
                      <th scope="rowgroup" colSpan={3}>
                        {words.of[of]}
                      </th>
                    </tr>
                    {alike.map((threshold) => (
                      <tr
                        key={threshold.name}
                        className={changed.includes(threshold) ? 'is-changed' : undefined}
                      >
                        <th scope="row">{spokenName(threshold.name)}</th>
                        <td>
                          <ThresholdForm threshold={threshold} />
                        </td>
                        <td className="quiet-text unbroken">{bandText(threshold.standard)}</td>
                      </tr>
                    ))}
                  </tbody>
                ))}
              </table>
            </section>
          );
        }}
      </Loaded>
    </div>
  );
}

type Alike = { readonly of: ThresholdView['of']; readonly thresholds: readonly ThresholdView[] };

/** The bands under what they measure, which is so told once for all of them; in the order in which each comes first. */
const byMeasure = (all: readonly ThresholdView[]): readonly Alike[] =>
  [...new Set(all.map(({ of }) => of))].map((of) => ({
    of,
    thresholds: all.filter((threshold) => threshold.of === of),
  }));
