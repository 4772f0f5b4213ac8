import { canonicalJson, sha256 } from '../model/hash.ts'
import { de } from './de/index.ts'
import { el } from './el/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { pt } from './pt/index.ts'
import type { LanguagePack } from './types.ts'
import { worldNicknames } from './world-nicknames.ts'

/** The built-in languages by code. Adding one is a folder and one line here. */
export const languages: Readonly<Record<string, LanguagePack>> = { en, de, el, es, fr, pt }

/** Worked out once for the packs that everybody takes. */
const ids = new WeakMap<Readonly<Record<string, LanguagePack>>, string>()

/** `sha256:` of the packs and of what holds in every language, which never change. A model counts by its id, the hash of its contents, and the features it is given. */
export function languagesId(packs: Readonly<Record<string, LanguagePack>>): string {
  const known = ids.get(packs)
  if (known !== undefined) return known
  const id = sha256(canonicalJson(describedBy(packs)))
  ids.set(packs, id)
  return id
}

function describedBy(packs: Readonly<Record<string, LanguagePack>>): unknown {
  const named = Object.entries(packs).map(([code, { models = {}, ...pack }]) => {
    const described = Object.entries(models).map(([name, { linear, features }]) => [
      name,
      { id: linear.id, features },
    ])
    return [code, { ...pack, models: Object.fromEntries(described) as unknown }]
  })
  return { packs: Object.fromEntries(named) as unknown, worldNicknames }
}

export { worldNicknames }

export { detailGroups, needGroups, phraseGroups } from './types.ts'
export type {
  DetailGroup,
  Examples,
  LanguagePack,
  ModelName,
  NeedWeights,
  PhraseGroup,
  TextModel,
} from './types.ts'
export { formComparer, formLister, type FormComparer, type FormLister, type NameForms } from './name-forms.ts'
export { mailFrames, type MailFrame } from './mail-frames/index.ts'
