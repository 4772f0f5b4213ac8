/** The languages a corpus can be made in. Adding one is a file and a line here. */
import type { Grammar } from '../grammar.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en/index.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { pt } from './pt.ts'

export const grammars = { de, el, en, es, fr, pt } as const satisfies Record<string, Grammar>

export type Language = keyof typeof grammars
