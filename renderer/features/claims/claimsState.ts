import { create } from 'zustand';
import { openPanel } from '../../app/selection.ts';
import { type ClaimFilter, EVERYTHING } from './claimFilter.ts';

type ClaimsState = {
  /** The article whose claims are listed; null until somebody asks: then the first one. */
  readonly documentId: string | null;
  readonly filter: ClaimFilter;
  /** The key of the claim or finding somebody is at. */
  readonly current: string | null;
  /** What is being typed below the list; a dismissal is of the claim it was asked for, and of no other that takes its place there. */
  readonly mode: 'look' | 'add' | { readonly dismiss: string };
  /** Grows when somebody asks for the tab, which then takes the focus. */
  readonly serial: number;
};

/** What the claims tab shows. */
export const useClaims = create<ClaimsState>()(() => ({
  documentId: null,
  filter: EVERYTHING,
  current: null,
  mode: 'look',
  serial: 0,
}));

/** Opens the tab on an article, narrowed and at a claim where they are named. */
export function openClaims(
  documentId: string | null,
  at: { readonly filter?: Partial<ClaimFilter>; readonly key?: string } = {},
): void {
  useClaims.setState((state) => ({
    documentId: documentId ?? state.documentId,
    filter: { ...EVERYTHING, ...at.filter },
    current: at.key ?? null,
    mode: 'look',
    serial: state.serial + 1,
  }));
  openPanel('claims');
}

/** Narrows the list. */
export const narrow = (part: Partial<ClaimFilter>): void =>
  useClaims.setState(({ filter }) => ({ filter: { ...filter, ...part } }));

/** Goes to a line of the list. */
export const goToEntry = (key: string): void => useClaims.setState({ current: key, mode: 'look' });

/** Lists another article's claims. */
export const listDocument = (documentId: string): void =>
  useClaims.setState({ documentId, filter: EVERYTHING, current: null, mode: 'look' });

/** Drops what named something in the workspace that was open before. */
export const forgetClaims = (): void =>
  useClaims.setState({ documentId: null, filter: EVERYTHING, current: null, mode: 'look' });

/** Goes to a claim and asks why it does not count. */
export const askToDismiss = (key: string): void =>
  useClaims.setState({ current: key, mode: { dismiss: key } });

/** Opens a form below the list, or closes it. */
export const setClaimMode = (mode: ClaimsState['mode']): void => useClaims.setState({ mode });
