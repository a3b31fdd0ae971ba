import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BridgeError } from '../bridge/client.ts';
import { text } from '../strings/text.ts';
import { ProblemNote } from './ProblemNote.tsx';

/** Whether an answer says that nothing has the id that was asked for. */
const isUnknown = (error: Error | null): boolean =>
  error instanceof BridgeError && error.code.endsWith('/unknown');

/** Shows a query's answer; while there is none it says so, and an error says what to do. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T, Error>;
  children: (value: T) => ReactNode;
}): ReactNode {
  // What was selected went away meanwhile, by an undo or in another sheet.
  if (isUnknown(query.error)) return <p className="empty">{text.app.gone}</p>;
  if (query.error !== null) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined)
    return (
      <p className="empty" aria-busy="true">
        {text.app.loading}
      </p>
    );
  return children(query.data);
}

/** Why a query that fills a part nobody asked for has no answer: nothing while it has one, or where its subject is gone. */
export function Unanswered({ query }: { query: UseQueryResult<unknown, Error> }): ReactNode {
  if (query.error === null || isUnknown(query.error)) return null;
  return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
}
