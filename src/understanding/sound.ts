/**
 * A rough key of how a romanised word sounds, so that "maarta", "marta" and "martaa" are one word.
 * People spell Urdu in Latin letters as they hear it; there is no standard.
 */
export function soundOf(word: string): string {
  return word
    .replace(/ee/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/ou/g, 'u')
    .replace(/(ai|ay|ey|ei)/g, 'e')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/q/g, 'k')
    .replace(/z|j/g, 'z')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aeiou])(n|h)$/, '')
    .replace(/(?<=[a-z])h(?=[a-z])/g, '');
}
