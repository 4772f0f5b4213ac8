import { en } from './en/index.ts'
import type { LanguagePack } from './types.ts'

/** The built-in languages by code. Adding one is a folder and one line here. */
export const languages: Readonly<Record<string, LanguagePack>> = {
  en,
}

export { needGroups, phraseGroups } from './types.ts'
export type { LanguagePack, PhraseGroup } from './types.ts'
