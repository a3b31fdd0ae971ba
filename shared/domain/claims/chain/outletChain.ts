/**
 * Who says it, and whom they have it from, as far as the name of a publisher tells: "Trend (citing TASS)", "Armstat via
 * a repository", "Rzeczpospolita (citing Belstat via naviny.online)". The last name is the root: where the number was
 * made, or as near to it as anybody says.
 *
 * @example outletChain('SOVA News (citing Geostat via BMG)') // ['SOVA News', 'BMG', 'Geostat']
 */
export function outletChain(publisher: string): readonly string[] {
  const citing = /^(.*?)[\s,(]+(?:citing|quoting|according to|report of)\s+(.+?)\)?$/iu.exec(
    publisher.trim(),
  );
  const [own, cited] = citing === null ? [publisher.trim(), null] : [citing[1] ?? '', citing[2] ?? ''];
  const chain = [...carried(own), ...(cited === null ? [] : carried(cited))];
  return chain.filter((name, index) => name !== '' && chain.indexOf(name) === index);
}

/** "Armstat via tavad/newsletter": the carrier is met first. */
function carried(text: string): readonly string[] {
  const [origin = '', ...carriers] = text.split(/,?\s+via\s+/iu);
  return [...carriers.reverse(), origin].map((name) => name.replace(/,\s*reporter\s.*$/iu, '').trim());
}

/** Short and long names of the same office. */
const SAME: readonly (readonly string[])[] = [
  ['gacc', 'general administration of customs of china', 'china customs'],
  ['fcs of russia', 'federal customs service of russia', 'fcs', 'russian customs'],
  ['armstat', 'statistical committee of armenia'],
  ['geostat', 'national statistics office of georgia'],
  ['belstat', 'national statistical committee of belarus'],
  ['ria novosti', 'ria'],
];

/** The names a root goes by, so that two ways to write it are one: several where it is joint ("Kazinform / GACC"). */
function rootNames(root: string): readonly string[] {
  return root
    .replaceAll(/\s*\([^)]*\)/gu, '')
    .split(/\s+\/\s+/u)
    .map((name) =>
      name
        .toLowerCase()
        .replace(/\s+(?:calculations|data|figures)$/u, '')
        .trim(),
    )
    .filter((name) => name !== '')
    .map((name) => SAME.find((names) => names.includes(name))?.[0] ?? name);
}

/** Roots that share no name with another; each is given by the first way it was written. */
export function independentRoots(roots: readonly string[]): readonly string[] {
  const groups: { readonly shown: string; readonly names: Set<string> }[] = [];
  for (const shown of roots) {
    const names = rootNames(shown);
    const touching = groups.filter((group) => names.some((name) => group.names.has(name)));
    const [first, ...others] = touching;
    if (first === undefined) {
      groups.push({ shown, names: new Set(names) });
      continue;
    }
    // A joint root ties together what was apart until now.
    for (const name of [...names, ...others.flatMap((group) => [...group.names])]) first.names.add(name);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map(({ shown }) => shown);
}
