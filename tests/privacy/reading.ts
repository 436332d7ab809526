/** The sentences of a page that people read, without its headings, comments, links' addresses and blanks. */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^#.*$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[[^\]]*\]/g, 'it')
    .replace(/[*_]/g, '')
    .split(/\n\s*\n|^- /m)
    .flatMap((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(?<=[.:?])\s/),
    )
    .filter((sentence) => /\w/.test(sentence));
}

export const wordsOf = (sentence: string): string[] => sentence.match(/[A-Za-z0-9][\w'’-]*/g) ?? [];

/** As they are heard, about: groups of vowels, less an e at the end that is not heard. */
function syllables(word: string): number {
  const heard = word.toLowerCase().replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '');
  return Math.max(1, (heard.match(/[aeiouy]+/g) ?? []).length);
}

/** The grade of Flesch and Kincaid (1975): a reader of ten is in the fifth. */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}
