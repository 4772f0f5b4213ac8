import { da } from './da.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { no } from './no.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { sv } from './sv.ts'
import type { MailFrame } from './types.ts'

export type { MailFrame, MailHeaders } from './types.ts'

/** The frames of mail by language. Adding one is a file and one line here; `test/language/mail-frames.test.ts` asks for examples. */
export const mailFrames: Readonly<Record<string, MailFrame>> = {
  en,
  da,
  de,
  el,
  es,
  fi,
  fr,
  it,
  nl,
  no,
  pl,
  pt,
  sv,
}
