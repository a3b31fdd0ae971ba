import { type ReactNode, useEffect, useState } from 'react';
import type { ExtraFormat } from '#shared/domain/packs/packFormats.ts';
import type { EventOf } from '#shared/ipc/contract.ts';
import { listen } from '../../bridge/client.ts';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.export;
type Part = EventOf<'pack.progress'>['part'];

/** Which part of a pack is being made: the page first, then each format in its order, a printed PDF last. */
export function ExportProgress({ formats }: { formats: readonly ExtraFormat[] }): ReactNode {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => listen('pack.progress', (told) => setPart(told.part)), []);
  const order: readonly Part[] = [
    'html',
    ...formats.filter((format) => format !== 'pdf'),
    ...formats.filter((format) => format === 'pdf'),
  ];
  const name = part === null ? null : part === 'html' ? words.page : (words.formats[part] ?? part);
  return (
    <span className="pack-progress" role="status">
      <progress
        aria-label={words.writing}
        max={order.length}
        value={part === null ? 0 : order.indexOf(part) + 0.5}
      />{' '}
      {name === null ? words.writing : words.making(name)}
    </span>
  );
}
