import * as electron from 'electron';

/** What the clipboard of older runtimes takes. */
type ImageClipboard = { readonly writeImage: (image: electron.NativeImage) => void };

/** Puts a PNG on the clipboard: since Electron 45 it is the web's clipboard, before it took an image. */
export async function copyPicture(png: Uint8Array): Promise<void> {
  const { clipboard, nativeImage } = electron;
  if ('ClipboardItem' in electron) {
    const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
    await clipboard.write([new electron.ClipboardItem({ 'image/png': picture })]);
  } else {
    const older = clipboard as unknown as ImageClipboard;
    older.writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
  }
}
