type Size = { readonly width: number; readonly height: number };

/** A picture's size, as large as a box takes it without stretching it. */
export function fitted({ width, height }: Size, box: Size): Size {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
