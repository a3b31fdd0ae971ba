import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { EventOf } from '#shared/ipc/contract.ts';
import type { PathTokens } from '../ipc/pathTokens.ts';

/** What a dropped file is for: the window is told of figures and articles, a workspace is opened. */
export type Dropped =
  | { readonly what: 'workspace'; readonly path: string }
  | { readonly what: 'file'; readonly event: EventOf<'file.dropped'> };

const FIGURES = /\.(csv|tsv|tab|xlsx|ods|json|gz|zip)$/i;

/** Null for what is no file. Its ending decides; what it holds is looked at when it is read. */
export function droppedFile(path: unknown, tokens: PathTokens): Dropped | null {
  if (typeof path !== 'string' || statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
  if (path.toLowerCase().endsWith('.attest')) return { what: 'workspace', path };
  const kind = FIGURES.test(path) ? 'figures' : 'article';
  const file = tokens.issue(kind === 'figures' ? 'figureFile' : 'article', path);
  return { what: 'file', event: { kind, file, name: basename(path) } };
}
