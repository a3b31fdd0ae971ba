/** What a reader drops on the page or picks: one zip, a folder with its subfolders, or the files of one. */
import { type DroppedFile, unzipInPage } from './unzipInPage.ts';

/** A drop's entries must be asked for before anything is awaited: the browser empties the event behind it. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter(
    (entry) => entry !== null,
  );
  const files = Array.from(transfer.files);
  if (!entries.some((entry) => entry.isDirectory)) return pickedFiles(files);
  const read: DroppedFile[] = [];
  for (const entry of entries) await readEntry(entry, read);
  return read;
}

export async function pickedFiles(files: readonly File[]): Promise<DroppedFile[]> {
  const [first] = files;
  if (files.length === 1 && first !== undefined && /\.zip$/i.test(first.name)) {
    return unzipInPage(await first.arrayBuffer());
  }
  return Promise.all(
    files.map(async (file) => ({
      path: file.webkitRelativePath || file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

async function readEntry(entry: FileSystemEntry, into: DroppedFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    into.push({ path: entry.fullPath.replace(/^\//, ''), bytes: new Uint8Array(await file.arrayBuffer()) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader hands out a hundred entries at a time, and none when it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const each of some) await readEntry(each, into);
  }
}
