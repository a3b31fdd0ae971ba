import {
  type FindAsked,
  type FindPattern,
  readFindPattern,
} from '#shared/domain/figures/find/findPattern.ts';
import { Problem } from '#shared/lib/problem.ts';

/** What is looked for, or a Problem that says why it cannot be. */
export function findPattern(asked: FindAsked): FindPattern {
  const read = readFindPattern(asked);
  if (read.ok) return read.value;
  throw new Problem('find/number', {
    message: read.error.message,
    where: asked.text,
    fix: 'Write a number, or look for it as text.',
  });
}
