/** The README's table of what the packs of the languages with less in them find. */
import type { Evaluation } from '../../src/evaluate/index.ts'
import { figureOf, withInterval } from '../figures.ts'
import { markdownTable } from '../tables.ts'

/** By code, in the order of the table. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
}

const COLUMNS = [
  ['scripted replies, F1', 'scripted', 'f1 at 0.5'],
  ['pasted words, F1', 'template', 'words: f1'],
  ['misuse of the name, F1', 'nameUse', 'findings: f1'],
  ['ignored questions, precision', 'question', 'findings: precision'],
  ['… recall', 'question', 'findings: recall'],
  ['friction, F1', 'friction', 'findings: f1'],
  ['score against the labelled, Spearman', 'authenticity', 'spearman'],
] as const

export function languagesBlock(results: Readonly<Record<string, Evaluation>>): string {
  return markdownTable(
    ['language', 'interactions', ...COLUMNS.map(([name]) => name)],
    Object.entries(LANGUAGES).flatMap(([code, name]) => {
      const result = results[code]
      if (result === undefined) return []
      return [
        [
          name,
          result.interactions,
          ...COLUMNS.map(([, label, metric]) => withInterval(figureOf(result, label, metric))),
        ],
      ]
    }),
  )
}
