import './claims.css';
import type { ReactNode } from 'react';
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
                    <th scope="col">{words.measures}</th>
                    <th scope="col">
                      {words.from} – {words.to.toLowerCase()}
                    </th>
                    <th scope="col">{words.standard}</th>
                  </tr>
                </thead>
                <tbody>
                  {all.map((threshold) => (
                    <tr
                      key={threshold.name}
                      className={changed.includes(threshold) ? 'is-changed' : undefined}
                    >
                      <th scope="row">{spokenName(threshold.name)}</th>
                      <td className="quiet-text">{words.of[threshold.of]}</td>
                      <td>
                        <ThresholdForm key={bandText(threshold)} threshold={threshold} />
                      </td>
                      <td className="quiet-text">{bandText(threshold.standard)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          );
        }}
      </Loaded>
    </div>
  );
}
