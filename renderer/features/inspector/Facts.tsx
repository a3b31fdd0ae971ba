import type { ReactNode } from 'react';

/** A name and what it is; `below` where it is too long to stand beside its name. */
export type Fact = readonly [name: string, value: ReactNode, place?: 'below'];

/** Named facts, one a line; a fact that is null or empty is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="pair">
      {facts
        .filter(([, value]) => value !== null && value !== '' && value !== undefined)
        .map(([name, value, place]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className={place === undefined ? undefined : 'is-below'}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
