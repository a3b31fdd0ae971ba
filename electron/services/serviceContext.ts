import type { Store } from '../store/openStore.ts';

/** What every use case is given. Clock and actor come from outside, so that tests can hold them still. */
export type ServiceContext = {
  readonly store: Store;
  /** Who acts, as the history names them. */
  readonly actor: string;
  /** UTC ISO time. */
  readonly now: () => string;
  /** Where the bundled ingest worker stands. */
  readonly ingestWorkerUrl: URL;
};

/** What reading alone needs. */
export type StoreContext = Pick<ServiceContext, 'store'>;

/** Label, actor and time of an operation that starts now. */
export const operationOf = (context: ServiceContext, label: string) => ({
  label,
  actor: context.actor,
  at: context.now(),
});
