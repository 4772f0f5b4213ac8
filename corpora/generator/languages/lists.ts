/** Lists of words and of phrases, written as one text. */

/** Words between spaces. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** One phrase a line. */
export const phrases = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => line.trim() || [])
