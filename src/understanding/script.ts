/** The only difference that matters here: English and romanised texts share letters, native scripts do not. */
export type Script = 'latin' | 'other';

export const hasLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);
export const hasOther = (text: string): boolean => /[^\p{Script=Latin}\P{L}]/u.test(text);
