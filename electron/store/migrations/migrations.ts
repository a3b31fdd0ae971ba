import { initial } from './0010-initial.ts';
import { shownFigures } from './0013-shown-figures.ts';

export type Migration = { readonly version: number; readonly sql: string };

/** Append only; a released step is never edited. Numbers rise in tens to leave room for a mend between two. */
export const MIGRATIONS: readonly Migration[] = [initial, shownFigures];

export const SCHEMA_VERSION: number = Math.max(...MIGRATIONS.map((migration) => migration.version));
