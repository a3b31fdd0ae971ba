import { type ReactNode, useId } from 'react';
import { EXTRA_FORMATS, type ExtraFormat } from '#shared/domain/packs/packFormats.ts';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.export;

/** What a pack is written as beside its page and its tables, which are always in it. */
export function PackFormats({
  formats,
  onFormats,
}: {
  formats: readonly ExtraFormat[];
  onFormats: (formats: readonly ExtraFormat[]) => void;
}): ReactNode {
  const isAll = formats.length === EXTRA_FORMATS.length;
  const toggle = (format: ExtraFormat): void =>
    onFormats(
      EXTRA_FORMATS.filter((each) => (each === format ? !formats.includes(each) : formats.includes(each))),
    );
  return (
    <fieldset className="pack-formats">
      <legend>{words.also}</legend>
      {EXTRA_FORMATS.map((format) => (
        <label key={format}>
          <input type="checkbox" checked={formats.includes(format)} onChange={() => toggle(format)} />
          {words.formats[format]}
        </label>
      ))}
      <button type="button" className="button quiet" onClick={() => onFormats(isAll ? [] : EXTRA_FORMATS)}>
        {isAll ? words.noFormats : words.allFormats}
      </button>
      {formats.map((format) => {
        const hint = words.formatHints[format];
        return (
          hint !== undefined && (
            <p key={format} className="quiet-text">
              {hint}
            </p>
          )
        );
      })}
      <p className="quiet-text">{words.always}</p>
    </fieldset>
  );
}

/** One zip to send, or a folder to open. */
export function PackContainer({
  container,
  onContainer,
}: {
  container: 'zip' | 'folder';
  onContainer: (container: 'zip' | 'folder') => void;
}): ReactNode {
  const name = useId();
  const options = [
    ['zip', words.zip, words.zipHint],
    ['folder', words.folder, words.folderHint],
  ] as const;
  return (
    <fieldset className="pack-format">
      <legend>{words.format}</legend>
      {options.map(([value, label, hint]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={container === value}
            onChange={() => onContainer(value)}
          />
          {label} <span className="quiet-text">{hint}</span>
        </label>
      ))}
    </fieldset>
  );
}
