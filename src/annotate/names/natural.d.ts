/** Deep paths, for the package's root reads files and the environment. What is used is bundled: users install none of it. */
declare module 'natural/lib/natural/phonetics/soundex.js' {
  export default class SoundEx {
    /** The code of a word of letters a–z: its first letter and three digits. */
    process(word: string): string
  }
}

declare module 'natural/lib/natural/phonetics/double_metaphone.js' {
  export default class DoubleMetaphone {
    /** The two codes of a word of letters a–z. */
    process(word: string): readonly [string, string]
  }
}
