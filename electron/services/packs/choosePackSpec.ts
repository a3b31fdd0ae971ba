import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Problem } from '#shared/lib/problem.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { findPackSpec, type StoredPackSpec } from './packSpec.ts';
import { readPackSpecFile } from './packSpecFile.ts';
import { fromTemplate, PACK_TEMPLATES } from './packTemplates.ts';

/** A pack file is a page of JSON; anything larger is something else. */
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * The pack somebody names on a command line: a spec of the workspace by name or id, a template in capitals or not, or a
 * JSON file. Null is the workspace's first.
 */
export function choosePackSpec(context: ServiceContext, named: string | null): StoredPackSpec {
  const { db } = context.store;
  const known = db.prepare("SELECT 1 FROM pack_spec WHERE ? IN (name, 'p' || id)");
  if (named !== null && known.get(named) !== undefined) return findPackSpec(context, named);
  if (named === null) return findPackSpec(context, null);
  const template = fromTemplate(context, named.toLowerCase());
  if (template !== null) {
    if (template.spec.parts.length > 0) return template;
    throw new Problem('pack/empty', {
      message: `The workspace holds nothing for a pack "${named}": no note, no chart, no linked article.`,
      where: named,
      fix: 'Write a note, draw a chart or link an article first, or lay out a pack in a JSON file.',
    });
  }
  const status = statSync(named, { throwIfNoEntry: false });
  if (status === undefined || !status.isFile()) throw unknownPack(context, named);
  if (status.size > LARGEST_FILE) {
    throw new Problem('pack/spec', {
      message: 'This file is too large to be the layout of a pack.',
      where: named,
      fix: 'Name a JSON file as docs/contract.md lays it out.',
    });
  }
  return readPackSpecFile(context, readFileSync(named, 'utf8'), basename(named));
}

function unknownPack({ store }: ServiceContext, named: string): Problem {
  const stored = store.db.prepare('SELECT name FROM pack_spec ORDER BY id').all() as { name: string }[];
  const names = [...stored.map(({ name }) => name), ...Object.keys(PACK_TEMPLATES)];
  return new Problem('pack/unknown', {
    message: `There is no pack, template or file "${named}".`,
    where: named,
    fix: `There are: ${names.join(', ')}; or name a JSON file that lays out a pack.`,
  });
}
