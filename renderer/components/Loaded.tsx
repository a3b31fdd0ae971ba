import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { text } from '../strings/text.ts';
import { ProblemNote } from './ProblemNote.tsx';

/** Shows a query's answer; while there is none it says so, and an error says what to do. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T, Error>;
  children: (value: T) => ReactNode;
}): ReactNode {
  if (query.error !== null) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined)
    return (
      <p className="empty" aria-busy="true">
        {text.app.loading}
      </p>
    );
  return children(query.data);
}
