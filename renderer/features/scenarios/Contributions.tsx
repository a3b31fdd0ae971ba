import type { ReactNode } from 'react';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { rangeText } from '#shared/domain/scenarios/rangeText.ts';
import type { OutputResult } from '#shared/domain/scenarios/types.ts';
import { add, compare, type DecimalText } from '#shared/lib/decimal.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { reachOf, type Scale, scaleOf } from './rangeScale.ts';
import type { Spec } from './scenarioSpec.ts';

type Props = { readonly output: OutputResult; readonly spec: Spec };

/** How the figure becomes the scenario, and which assumption matters most; every bar has its number beside it. */
export function Contributions({ output, spec }: Props): ReactNode {
  const titleOf = (id: string): string => spec.assumptions.find((one) => one.id === id)?.title ?? id;
  const scale = scaleOf([
    ...reachOf(output),
    ...output.tornado.map(({ high }) => high),
    ...stepsOf(output).flatMap(({ from, to }) => [from, to]),
  ]);
  return (
    <div className="contributions">
      <Waterfall output={output} titleOf={titleOf} scale={scale} />
      <Tornado output={output} titleOf={titleOf} scale={scale} />
    </div>
  );
}

type DrawnProps = {
  readonly output: OutputResult;
  readonly titleOf: (id: string) => string;
  readonly scale: Scale;
};

/** Where each step of the waterfall starts and ends. */
function stepsOf({ value, waterfall }: OutputResult) {
  let at: DecimalText = value;
  return waterfall.map(({ assumption, change }) => {
    const from = at;
    at = add(at, change);
    return { assumption, change, from, to: at };
  });
}

function Waterfall({ output, titleOf, scale }: DrawnProps): ReactNode {
  const { label, value, unit, central, range } = output;
  return (
    <section aria-label={words.waterfall(label)}>
      <h3>{words.waterfall(label)}</h3>
      <ol className="bars">
        <BarRow name={words.figure} number={formatFigure(value, unit)}>
          <span className="bar solid" style={{ left: 0, width: `${scale(value)}%` }} />
        </BarRow>
        {stepsOf(output).map(({ assumption, change, from, to }) => {
          const [low, high] = compare(from, to) <= 0 ? [from, to] : [to, from];
          const isFall = compare(change, '0') < 0;
          return (
            <BarRow
              key={assumption}
              name={titleOf(assumption)}
              number={`${isFall ? '' : '+'}${formatFigure(change, unit)}`}
            >
              <span
                className={isFall ? 'bar fall' : 'bar rise'}
                style={{ left: `${scale(low)}%`, width: `${Math.max(0.5, scale(high) - scale(low))}%` }}
              />
            </BarRow>
          );
        })}
        <BarRow name={words.scenario} number={`${formatFigure(central, unit)} (${rangeText(range, unit)})`}>
          <span className="bar reach" style={{ left: 0, width: `${scale(central)}%` }} />
          <span
            className="whisker"
            style={{
              left: `${scale(range.low)}%`,
              width: `${Math.max(0.5, scale(range.high) - scale(range.low))}%`,
            }}
          />
        </BarRow>
      </ol>
    </section>
  );
}

function Tornado({ output, titleOf, scale }: DrawnProps): ReactNode {
  const { tornado, unit, central } = output;
  return (
    <section aria-label={words.tornado}>
      <h3>{words.tornado}</h3>
      <ol className="bars">
        {tornado.map(({ assumption, low, high, swing }) => (
          <BarRow
            key={assumption}
            name={titleOf(assumption)}
            number={`${words.toText(formatFigure(low, null), formatFigure(high, unit))}, ↔ ${formatFigure(swing, null)}`}
          >
            <span
              className="bar reach"
              style={{ left: `${scale(low)}%`, width: `${Math.max(0.5, scale(high) - scale(low))}%` }}
            />
            <span className="middle" style={{ left: `${scale(central)}%` }} />
          </BarRow>
        ))}
      </ol>
      <p className="quiet-text">{words.tornadoHint}</p>
    </section>
  );
}

/** The bar is for the eye; name and number say the same. */
function BarRow({
  name,
  number,
  children,
}: {
  name: string;
  number: string;
  children: ReactNode;
}): ReactNode {
  return (
    <li>
      <span className="bar-name">{name}</span>
      <span className="bar-track" aria-hidden="true">
        {children}
      </span>
      <span className="bar-number">{number}</span>
    </li>
  );
}
