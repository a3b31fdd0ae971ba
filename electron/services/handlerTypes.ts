import type { Args, CommandName, QueryName, ReplyOf } from '#shared/ipc/contract.ts';
import type { JobWatch } from './jobWatch.ts';

/** One handler for every query and command of the contract; a missing one does not compile. */
export type Handlers = {
  readonly [N in QueryName | CommandName]: (
    args: Args<N>,
    watch: JobWatch,
  ) => ReplyOf<N> | Promise<ReplyOf<N>>;
};
