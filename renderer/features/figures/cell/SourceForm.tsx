import { type ReactNode, useEffect, useRef } from 'react';
import type { SourceDraft } from '#shared/ipc/figureShapes.ts';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { useCommand } from '../../../bridge/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { figuresText } from '../../../strings/figuresText.ts';
import { text } from '../../../strings/text.ts';

const words = figuresText;

type Field = { readonly name: keyof SourceDraft; readonly label: string; readonly isWide?: boolean };
const FIELDS: readonly Field[] = [
  { name: 'title', label: words.sourceTitle, isWide: true },
  { name: 'publisher', label: words.sourcePublisher },
  { name: 'author', label: words.sourceAuthor },
  { name: 'url', label: words.sourceUrl, isWide: true },
  { name: 'note', label: words.sourceNote, isWide: true },
  { name: 'issued', label: words.sourceIssued },
];

/** Writes down something citable, or corrects it. It may stand inside another form, so it is none itself. */
export function SourceForm({
  source,
  title,
  onSaved,
  onCancel,
}: {
  source: SourceView | null;
  /** What a new one is called at first. */
  title?: string;
  onSaved: (source: SourceView) => void;
  onCancel: () => void;
}): ReactNode {
  const box = useRef<HTMLFieldSetElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const save = useCommand('source.save');
  useEffect(() => first.current?.focus(), []);
  const submit = (): void => {
    const field = (name: string): string =>
      box.current
        ?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="source-${name}"]`)
        ?.value.trim() ?? '';
    const optional = (name: string): string | null => (field(name) === '' ? null : field(name));
    const draft: SourceDraft = {
      kind: field('kind') === '' ? 'other' : field('kind'),
      title: field('title'),
      publisher: field('publisher'),
      author: field('author'),
      issued: optional('issued'),
      url: optional('url'),
      note: field('note'),
    };
    save.mutate(
      { sourceId: source?.id ?? null, source: draft },
      {
        onSuccess: ({ sourceId }) =>
          onSaved({
            accessed: null,
            licence: null,
            reliability: null,
            credibility: null,
            ...source,
            ...draft,
            id: sourceId,
          }),
      },
    );
  };
  const kinds = [...new Set([...(source === null ? [] : [source.kind]), ...words.sourceKinds])];
  return (
    <fieldset
      ref={box}
      className="source-form"
      aria-label={source === null ? words.sourceNewTitle : words.sourceEditTitle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        submit();
      }}
    >
      <b>{source === null ? words.sourceNewTitle : words.sourceEditTitle}</b>
      <div className="source-fields">
        {FIELDS.map(({ name, label, isWide }, at) => (
          <label key={name} className={isWide ? 'wide' : undefined}>
            {label}
            <input
              name={`source-${name}`}
              className="field"
              defaultValue={source?.[name] ?? (name === 'title' ? title : '') ?? ''}
              ref={at === 0 ? first : undefined}
            />
          </label>
        ))}
        <label>
          {words.sourceKind}
          <select name="source-kind" className="field" defaultValue={source?.kind ?? 'report'}>
            {kinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </label>
      </div>
      {save.error !== null && <ProblemNote error={save.error} />}
      <div className="source-form-buttons">
        <button type="button" className="button" onClick={onCancel}>
          {text.app.cancel}
        </button>
        <button type="button" className="button primary" disabled={save.isPending} onClick={submit}>
          {words.sourceSave}
        </button>
      </div>
    </fieldset>
  );
}
