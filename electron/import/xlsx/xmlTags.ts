/**
 * Tags of an XML part, one after the other, with the text before each. Enough for spreadsheets and no more: entities of a
 * document type are refused with it, and a part that ends in the middle is refused rather than read as far as it goes.
 */
export type Tag = {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: string;
  /** What stood between the tag before and this one, as written. */
  readonly before: string;
};

/** What is wrong with a part; its caller says which part. */
export class XmlFault extends Error {}

const TAG =
  /<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|<\?[^>]*\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/y;

/** Names come without their prefix. */
export function* xmlTags(xml: string): Generator<Tag> {
  const open: string[] = [];
  let at = 0;
  let before = '';
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next < 0) break;
    before += xml.slice(at, next);
    TAG.lastIndex = next;
    const match = TAG.exec(xml);
    if (match === null)
      throw new XmlFault(
        xml.startsWith('<!', next) ? 'It declares a document type.' : 'It breaks off inside a tag.',
      );
    at = TAG.lastIndex;
    const [, slash, name, attributes = '', selfClosing, cdata] = match;
    if (cdata !== undefined) before += cdata.replaceAll('&', '&amp;');
    if (name === undefined) continue;
    const local = name.slice(name.indexOf(':') + 1);
    if (slash === '/') {
      if (open.pop() !== local) throw new XmlFault(`It closes <${local}> where another tag is open.`);
      yield { name: local, kind: 'close', attributes: '', before };
    } else if (selfClosing === '/') yield { name: local, kind: 'empty', attributes, before };
    else {
      open.push(local);
      yield { name: local, kind: 'open', attributes, before };
    }
    before = '';
  }
  if (open.length > 0) throw new XmlFault(`It ends before <${open[0]}> is closed.`);
}

/** An attribute's value by its name without a prefix; null when the tag lacks it. */
export function attribute(attributes: string, name: string): string | null {
  for (const quote of ['"', "'"]) {
    let at = attributes.indexOf(`${name}=${quote}`);
    while (at > 0 && !/[\s:]/.test(attributes[at - 1] ?? ''))
      at = attributes.indexOf(`${name}=${quote}`, at + 1);
    if (at < 0) continue;
    const start = at + name.length + 2;
    return plainText(attributes.slice(start, attributes.indexOf(quote, start)));
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities read; an entity XML does not know stays as written. */
export function entityText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Text with its entities and Excel's `_x000D_` read. */
export function plainText(text: string): string {
  const read = entityText(text);
  if (!read.includes('_x')) return read;
  return read.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
