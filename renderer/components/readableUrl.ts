/** An address as a person reads it: letters of other scripts instead of their bytes. One that is not well formed stays as it is. */
export function readableUrl(url: string): string {
  try {
    return decodeURI(url)
      .replace(/^https?:\/\//, '')
      .replace(/\s+/g, ' ');
  } catch {
    return url;
  }
}
