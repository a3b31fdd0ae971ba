/** What office documents share: XML text, package parts, and the properties every one of them has. */
import { markLines } from '#shared/domain/packs/handlingMarks.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { storedZip, type ZipEntry } from './storedZip.ts';

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** For text and for attributes in double quotes; characters XML cannot hold become the sign for a lost one. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML forbids.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (mark) => NAMED[mark] ?? mark);

export const unescapeXml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (whole) => Object.keys(NAMED).find((key) => NAMED[key] === whole) ?? whole,
  );

export type Relation = { readonly id: string; readonly type: string; readonly target: string };
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

export const relations = (all: readonly Relation[]): string =>
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** One part of an office document: its path, its content type, its bytes. */
export type Part = { readonly path: string; readonly type: string | null; readonly content: string | Buffer };

/** The document as a zip, with the head and properties all of them have. `main` is the part readers open. */
export function officePackage(
  model: PackModel,
  contentId: string,
  main: string,
  parts: readonly Part[],
): Buffer {
  const properties = [
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreProperties(model, contentId),
    },
    {
      path: 'docProps/app.xml',
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escapeXml(model.app.replace(/ [\d.]+$/, ''))}</Application></Properties>`,
    },
  ];
  const root = relations([
    { id: 'rId1', type: `${OFFICE}/officeDocument`, target: main },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { id: 'rId3', type: `${OFFICE}/extended-properties`, target: 'docProps/app.xml' },
  ]);
  const all: Part[] = [{ path: '_rels/.rels', type: null, content: root }, ...properties, ...parts];
  const overrides = all.flatMap(({ path, type }) =>
    type === null ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`],
  );
  const types = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>${overrides.join('')}</Types>`;
  return storedZip(
    [{ path: '[Content_Types].xml', type: null, content: types }, ...all].map(
      ({ path, content }): ZipEntry => ({
        path,
        bytes: typeof content === 'string' ? Buffer.from(content) : content,
      }),
    ),
  );
}

/** Dates are the pack's, never the clock's. */
function coreProperties(model: PackModel, contentId: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(model.asOf) ? model.asOf : '1980-01-01';
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(model.title)}</dc:title><dc:subject>${escapeXml(markLines(model).join('; '))}</dc:subject><dc:creator>${escapeXml(model.app)}</dc:creator><dc:description>Content id ${contentId}</dc:description><cp:version>${escapeXml(model.version)}</cp:version><dc:language>en</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}
