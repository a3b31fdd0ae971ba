import { randomUUID } from 'node:crypto';
import { Problem } from '#shared/lib/problem.ts';

/** What a path was chosen for; a token of one purpose is worthless for another. */
export type PathPurpose =
  | 'article'
  | 'figureFile'
  | 'chartTarget'
  | 'tableTarget'
  | 'packTarget'
  | 'written'
  | 'pack'
  | 'style'
  | 'signingKey'
  | 'workspace';

/** Paths chosen in dialogs stay in this process; the window holds tokens for them. */
export type PathTokens = {
  readonly issue: (purpose: PathPurpose, path: string) => string;
  /** The path, once: the token is void afterwards. Throws `path/unknownToken`. */
  readonly redeem: (purpose: PathPurpose, token: string) => string;
  /** The path, as often as it is asked for. Throws `path/unknownToken`. */
  readonly peek: (purpose: PathPurpose, token: string) => string;
};

/** More than any person leaves unused; the oldest are forgotten first. */
const KEPT = 256;

/** A fresh table of tokens. */
export function createPathTokens(): PathTokens {
  const held = new Map<string, { readonly purpose: PathPurpose; readonly path: string }>();
  function peek(purpose: PathPurpose, token: string): string {
    const found = held.get(token);
    if (found === undefined || found.purpose !== purpose) throw unknownToken();
    return found.path;
  }
  return {
    issue(purpose, path) {
      const token = randomUUID();
      held.set(token, { purpose, path });
      const [oldest] = held.keys();
      if (held.size > KEPT && oldest !== undefined) held.delete(oldest);
      return token;
    },
    redeem(purpose, token) {
      const path = peek(purpose, token);
      held.delete(token);
      return path;
    },
    peek,
  };
}

const unknownToken = (): Problem =>
  new Problem('path/unknownToken', {
    message: 'That choice of a file was used already or was never made.',
    fix: 'Choose the file again.',
  });
