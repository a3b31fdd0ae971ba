import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type {
  Args,
  CommandName,
  EndpointName,
  EventName,
  EventOf,
  QueryName,
  ReplyOf,
  ShellName,
} from '#shared/ipc/contract.ts';
import { type ReplyError, type ReplyText, readReply } from '#shared/ipc/reply.ts';
import { nextFrame } from './nextFrame.ts';
import { cameFrom, isReadFrom, keptOf } from './sameAnswer.ts';
import { transport } from './transport.ts';

/** An answer that was an error: the Problem's own words and fix, or a trace id for what nobody expected. */
export class BridgeError extends Error {
  readonly code: string;
  readonly where: string;
  readonly fix: string;
  readonly traceId: string | null;

  constructor(error: ReplyError) {
    super(error.message);
    this.name = 'BridgeError';
    this.code = error.code;
    this.where = error.where;
    this.fix = error.fix;
    this.traceId = error.traceId;
  }
}

/** Asks the main process. Throws `BridgeError` when the answer is an error. */
export async function call<N extends EndpointName>(name: N, args: Args<N>): Promise<ReplyOf<N>> {
  return read<N>(await transport().call(name, args));
}

/** The value of a reply. The router built it by the contract by which arguments were parsed, so the shape is its promise. */
function read<N extends EndpointName>(text: ReplyText): ReplyOf<N> {
  const reply = readReply<ReplyOf<N>>(text);
  if (reply.ok) return reply.value;
  throw new BridgeError(reply.error);
}

/** Hears one event of the main process; answers the function that stops it. */
export function listen<N extends EventName>(name: N, listener: (event: EventOf<N>) => void): () => void {
  return transport().subscribe((event) => {
    if (event.name === name) listener(event.payload as EventOf<N>);
  });
}

/** The window's cache. There is no network to wait for, so queries never pause for one. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      structuralSharing: keptOf,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Answers that no later change makes stale: what one operation did stays what it did. */
const LASTING: ReadonlySet<unknown> = new Set<QueryName>(['history.impact']);

/** Grows whenever what was asked before may be stale. */
let changes = 0;

function invalidate(): Promise<void> {
  changes += 1;
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => !LASTING.has(queryKey[0]) });
}

type Change = EventOf<'workspace.changed'>;
const firstListeners = new Set<(change: Change) => Promise<void>>();

/**
 * Hears of every change before the cache is dropped: for what was changed itself, which stands on screen before everything beside it
 * is asked anew. Answers the function that stops it.
 */
export function hearFirst(listener: (change: Change) => Promise<void>): () => void {
  firstListeners.add(listener);
  return () => void firstListeners.delete(listener);
}

/** As long as the rest of the window waits for those who hear first, and for the frame that shows what they did. */
const FIRST_MS = 250;

/** Resolves once those who hear first have done their part, well or not. */
const heardFirst = (change: Change): Promise<void> =>
  firstListeners.size === 0
    ? Promise.resolve()
    : Promise.race([
        Promise.allSettled([...firstListeners].map((listener) => listener(change))).then(nextFrame),
        new Promise<void>((resolve) => setTimeout(resolve, FIRST_MS)),
      ]);

/**
 * What main told of last, until the reply of whoever caused it comes in too; when those who hear first know it, and when everything
 * on screen does.
 */
let told: {
  readonly operationId: string | null;
  readonly first: Promise<void>;
  readonly done: Promise<void>;
} | null = null;

/** Resolves when the place a reply wrote to shows it, or everything on screen; asks anew only where main has not told of it yet. */
function known(operationId: string | null, by: 'place' | 'all'): Promise<void> {
  const found = operationId !== null && told?.operationId === operationId ? told : null;
  told = null;
  if (found !== null) return by === 'place' ? found.first : found.done;
  return invalidate();
}

/** Counts the changes main told of; and when everything on screen knows the latest. */
let heard = 0;
let latest: Promise<void> | null = null;

/** Drops what was cached whenever the workspace changed; answers the function that stops it. */
export function keepCacheTrue(): () => void {
  const stopChanged = listen('workspace.changed', (change) => {
    heard += 1;
    const mine = heard;
    const first = heardFirst(change);
    // Where another change came meanwhile, everything is asked anew once, after that one.
    const done = first.then(() => (mine === heard ? invalidate() : (latest ?? invalidate())));
    latest = done;
    told = { operationId: change.operationId, first, done };
  });
  const stopOpened = listen('workspace.opened', () => void queryClient.resetQueries());
  return () => {
    stopChanged();
    stopOpened();
  };
}

/** What the cache keeps of a question, and how it asks. */
export function queryOf<N extends QueryName | ShellName>(
  name: N,
  args: Args<N>,
): { readonly queryKey: readonly unknown[]; readonly queryFn: () => Promise<ReplyOf<N>> } {
  const queryKey = [name, args];
  return { queryKey, queryFn: () => askAnew(name, args, queryKey) };
}

/**
 * Asks again what changed while it was asked for the first time. The cache replaces an answer it has when it is invalidated, but
 * waits for a first one, which would then stay although it is from before the change.
 */
async function askAnew<N extends QueryName | ShellName>(
  name: N,
  args: Args<N>,
  queryKey: readonly unknown[],
): Promise<ReplyOf<N>> {
  const before = changes;
  const text = await transport().call(name, args);
  const held = queryClient.getQueryData<ReplyOf<N>>(queryKey);
  if (held !== undefined && isReadFrom(held, text)) return held;
  const answer = read<N>(text);
  cameFrom(answer, text);
  const isFirst = held === undefined;
  return isFirst && changes !== before && !LASTING.has(name) ? askAnew(name, args, queryKey) : answer;
}

/** A query of the contract, cached by its arguments; `enabled: false` waits. */
export function useQueryOf<N extends QueryName | ShellName>(
  name: N,
  args: Args<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<ReplyOf<N>, Error> {
  return useQuery<ReplyOf<N>, Error>({
    ...queryOf(name, args),
    enabled: options.enabled ?? true,
    placeholderData: (previous: ReplyOf<N> | undefined) => previous,
  } as Parameters<typeof useQuery<ReplyOf<N>, Error>>[0]);
}

type Written = { readonly operationId: string | null; readonly label: string };
const writtenListeners = new Set<(written: Written) => void>();

/** Hears every operation this window caused, for the toast that offers to undo it. */
export function onWritten(listener: (written: Written) => void): () => void {
  writtenListeners.add(listener);
  return () => void writtenListeners.delete(listener);
}

/**
 * Runs a command; the cache is dropped and, unless `quiet`, the written operation is announced. Resolves when all the window shows
 * what it did, or, `until` its place does, as soon as that can be: the rest follows.
 */
export async function runCommand<N extends CommandName>(
  name: N,
  args: Args<N>,
  options: { readonly quiet?: boolean; readonly until?: 'place' | 'all' } = {},
): Promise<ReplyOf<N>> {
  const reply = await call(name, args);
  const written = isWritten(reply) ? reply : null;
  await known(written?.operationId ?? null, options.until ?? 'all');
  if (!options.quiet && written !== null) for (const listener of writtenListeners) listener(written);
  return reply;
}

/** Marks a mutation that writes something; others only read or ask, and nothing is saved meanwhile. */
export const WRITES = ['writes'] as const;

/** `runCommand` as a mutation, for components that show its progress and error. */
export function useCommand<N extends CommandName>(
  name: N,
  options: { readonly quiet?: boolean } = {},
): UseMutationResult<ReplyOf<N>, Error, Args<N>> {
  return useMutation<ReplyOf<N>, Error, Args<N>>({
    mutationKey: WRITES,
    mutationFn: (args: Args<N>) => runCommand(name, args, options),
  });
}

function isWritten(reply: unknown): reply is Written {
  return (
    typeof reply === 'object' &&
    reply !== null &&
    'operationId' in reply &&
    'label' in reply &&
    reply.operationId !== null
  );
}
