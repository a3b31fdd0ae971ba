import './band.css';
import type { CSSProperties, ReactNode } from 'react';
import { intervalWords, numberWords } from '#shared/domain/claims/arithmetic/words.ts';
import type { ClaimView } from '#shared/ipc/claimShapes.ts';
import { isInside } from '#shared/lib/interval.ts';
import { common } from '#shared/lib/intervalArithmetic.ts';
import { claimsText as words } from '../../strings/claimsText.ts';
import { drawBand, type Stretch } from './bandDrawing.ts';

/** What was computed against what the wording allows, to scale, with the part that satisfies it. */
export function BandFigure({ claim }: { claim: ClaimView }): ReactNode {
  const { computed, expected, measure, verdict, wording } = claim;
  const drawn =
    verdict === 'untestable' ? null : drawBand(computed, expected, (value) => tickWords(value, claim));
  if (drawn === null || measure === null) return null;
  const part = drawn.fits === null ? null : common(computed, expected);
  const fits =
    part === null
      ? words.fitsNone
      : isInside(computed, expected)
        ? words.fitsAll
        : words.fitsPart(intervalWords(part, measure));
  const [allowed, found] = [intervalWords(expected, measure), intervalWords(computed, measure)];
  return (
    <figure className={`band is-${verdict}`}>
      <div role="img" aria-label={words.scale(wording, allowed, found, fits)} className="band-drawing">
        <span className="band-name">{words.allows}</span>
        <span className="band-track">
          <span className={look('band-allowed', drawn.expected)} style={placeOf(drawn.expected)} />
        </span>
        <span className="band-words">{allowed}</span>
        <span className="band-name">{words.computed}</span>
        <span className="band-track">
          <span className="band-shade" style={placeOf(drawn.expected)} />
          <span className={look('band-computed', drawn.computed)} style={placeOf(drawn.computed)} />
          {drawn.fits !== null && (
            <span className={look('band-fits', drawn.fits)} style={placeOf(drawn.fits)} />
          )}
        </span>
        <span className="band-words">{found}</span>
        <span />
        <span className="band-axis">
          {drawn.ticks.map(({ at, value }) => (
            <span key={value} style={{ left: `${at}%` }}>
              {tickWords(value, claim)}
            </span>
          ))}
        </span>
        <span />
      </div>
      <figcaption>{fits}</figcaption>
    </figure>
  );
}

/** The unit stands in the words beside the scale. */
const tickWords = (value: string, { measure }: ClaimView): string =>
  measure === null ? value : numberWords(value, measure).replace(/ (?:percent|points|[A-Z]{3})$/u, '');

const placeOf = ({ from, to }: Stretch): CSSProperties => ({ left: `${from}%`, width: `${to - from}%` });

const look = (name: string, { opensLeft, opensRight }: Stretch): string =>
  [name, opensLeft ? 'opens-left' : '', opensRight ? 'opens-right' : ''].filter(Boolean).join(' ');
