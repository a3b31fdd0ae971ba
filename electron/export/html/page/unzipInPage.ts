/** Reads a dropped zip in the browser with nothing but DecompressionStream. Refuses what the desktop refuses too. */
export type DroppedFile = { readonly path: string; readonly bytes: Uint8Array };

const LIMIT_BYTES = 512 * 1024 * 1024;
const LIMIT_ENTRIES = 1000;

/** Files below the zip's one root folder. Throws an Error with a sentence when the zip cannot be read. */
export async function unzipInPage(buffer: ArrayBuffer): Promise<DroppedFile[]> {
  const view = new DataView(buffer);
  let end = buffer.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('This file is no zip, or it was cut short.');
  const count = view.getUint16(end + 10, true);
  if (count > LIMIT_ENTRIES) throw new Error('This zip has too many entries to be a pack.');
  const files: DroppedFile[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new Error('This zip was cut short.');
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(new Uint8Array(buffer, at + 46, nameLength));
    const header = view.getUint32(at + 42, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    total += size;
    if (total > LIMIT_BYTES) throw new Error('This zip unpacks to more than a pack may hold.');
    if (path.endsWith('/')) continue;
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const data = new Uint8Array(buffer, start, packed);
    const bytes = method === 0 ? data : await inflate(data, size);
    if (bytes.length !== size) throw new Error(`${path} was cut short.`);
    files.push({ path, bytes });
  }
  return files;
}

async function inflate(data: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array> {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const out = new Uint8Array(size);
  let filled = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return out.subarray(0, filled);
    if (filled + value.length > size) throw new Error('An entry of this zip is larger than it says.');
    out.set(value, filled);
    filled += value.length;
  }
}
