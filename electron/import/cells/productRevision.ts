/** The classification of a product's code; all goods are of none, so that they stand in one row whoever states them. */
export const productRevision = (product: string, stated: string): string =>
  product === 'TOTAL' ? '' : stated;
