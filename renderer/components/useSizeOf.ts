import { type RefObject, useEffect, useState } from 'react';

type Size = { readonly width: number; readonly height: number };
const NOT_YET: Size = { width: 0, height: 0 };

/** The inner size of an element that is on the page as long as its component, in pixels; zero until it is measured. */
export function useSizeOf(ref: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(NOT_YET);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
