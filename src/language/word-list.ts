/** The words of a text that lists them, however its lines are broken. */
export const wordList = (words: string): readonly string[] => words.trim().split(/\s+/u)

/** A list of words a line. */
export const wordSets = (lines: string): readonly (readonly string[])[] =>
  lines.trim().split('\n').map(wordList)
