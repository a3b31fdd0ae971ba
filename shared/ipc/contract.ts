/**
 * The one table of everything the window may ask of the main process. Preload, client, router and the store's worker
 * are derived from it: a missing handler does not compile. Names are `noun.verb`, events in the past tense.
 */
import type * as z from 'zod';
import { commands } from './contract/commands.ts';
import type { events } from './contract/events.ts';
import { queries } from './contract/queries.ts';
import { shell } from './contract/shell.ts';

export { commands } from './contract/commands.ts';
export { events } from './contract/events.ts';
export { queries } from './contract/queries.ts';
export { shell } from './contract/shell.ts';

export const endpoints = { ...queries, ...commands, ...shell } as const;

export type QueryName = keyof typeof queries;
export type CommandName = keyof typeof commands;
export type ShellName = keyof typeof shell;
export type EndpointName = keyof typeof endpoints;
export type Args<N extends EndpointName> = z.infer<(typeof endpoints)[N]['args']>;
export type ReplyOf<N extends EndpointName> = z.infer<(typeof endpoints)[N]['reply']>;
export type EventName = keyof typeof events;
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>;
