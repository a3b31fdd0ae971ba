import { initial } from './0010-initial.ts';
import { decisions } from './0011-decisions.ts';
import { shownFigures } from './0013-shown-figures.ts';
import { anchorPlaces } from './0014-anchor-places.ts';
import { thresholds } from './0015-thresholds.ts';
import { batches } from './0020-batches.ts';
import { scenarios } from './0021-scenarios.ts';
import { imports } from './0030-imports.ts';
import { issuedPacks } from './0031-issued-packs.ts';
import { readingHabits } from './0032-reading-habits.ts';
import { claimDecisions } from './0035-claim-decisions.ts';
import { signals } from './0040-signals.ts';
import { comments } from './0065-comments.ts';
import { rates } from './0066-rates.ts';
import { calculated } from './0067-calculated.ts';
import { noteSeen } from './0068-note-seen.ts';
import { views } from './0069-views.ts';
import { blockLinks } from './0070-block-links.ts';
import { rowComments } from './0071-row-comments.ts';
import { reExports } from './0072-re-exports.ts';
import { fewerIndexPages } from './0073-fewer-index-pages.ts';

export type Migration = { readonly version: number; readonly sql: string };

/** Append only; a released step is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  decisions,
  shownFigures,
  anchorPlaces,
  thresholds,
  batches,
  scenarios,
  imports,
  issuedPacks,
  readingHabits,
  claimDecisions,
  signals,
  comments,
  rates,
  calculated,
  noteSeen,
  views,
  blockLinks,
  rowComments,
  reExports,
  fewerIndexPages,
];

export const SCHEMA_VERSION: number = Math.max(...MIGRATIONS.map((migration) => migration.version));
