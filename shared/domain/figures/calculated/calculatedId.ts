/** Whether an id names a calculated series ("calc3"), not one of the figures. */
export const isCalculatedId = (seriesId: string): boolean => /^calc\d+$/.test(seriesId);
