import { randomUUID } from 'node:crypto';
import type { Reply } from '#shared/ipc/reply.ts';
import { Problem } from '#shared/lib/problem.ts';

type FailedReply = Extract<Reply<never>, { ok: false }>;

/**
 * An error as it may cross to the window. A Problem goes as its words; anything else is a bug, of which the window
 * learns only a trace id, under which `log` gets the rest.
 */
export function errorReply(
  error: unknown,
  doing: string,
  log: (text: string) => void = console.error,
): FailedReply {
  if (error instanceof Problem) {
    const { code, message, where, fix } = error;
    return { ok: false, error: { code, message, where, fix, traceId: null } };
  }
  const traceId = randomUUID();
  log(`${traceId} ${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return {
    ok: false,
    error: {
      code: 'internal/unexpected',
      message: 'Something went wrong that nobody foresaw.',
      where: doing,
      fix: '',
      traceId,
    },
  };
}
