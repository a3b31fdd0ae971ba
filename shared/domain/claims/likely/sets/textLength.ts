/** In a long text a statement is of any one set less often than in a few sentences. */
import type { AuditContext } from '../../forms/draft.ts';

const LONG = 9;

export const lengthOf = ({ sentences }: AuditContext): string =>
  sentences.length < LONG ? 'in a passage' : 'in an article';
