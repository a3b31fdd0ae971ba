/** One sign for how firmly a value is stated; empty for an exact one. */
export function boundSign(bound: string): string {
  switch (bound) {
    case 'approximate':
      return '≈';
    case 'nearly':
      return '≲';
    case 'more_than':
      return '>';
    case 'less_than':
      return '<';
    case 'at_least':
      return '≥';
    case 'at_most':
      return '≤';
    default:
      return '';
  }
}
