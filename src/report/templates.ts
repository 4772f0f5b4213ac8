/** What is being copy-pasted, as a table, CSV or JSON. */
import type { Template } from '../templates/list.ts'
import { csvTable, textTable } from './table.ts'

const MOST_TEXT = 90

/** The macro each template comes from, `null` for a shadow template; absent where no macros were supplied. */
export type MacroOf = ReadonlyMap<Template, string | null>

/** For a terminal: each text cut to 90 characters, days alone. */
export function templateTable(templates: readonly Template[], macroOf?: MacroOf): string {
  const rows = templates.map((template) => [
    template.interactions,
    template.uses,
    template.agents.length,
    template.spread,
    template.slots,
    template.firstSeen?.slice(0, 10) ?? null,
    template.lastSeen?.slice(0, 10) ?? null,
    ...(macroOf === undefined ? [] : [macroOf.get(template) ?? SHADOW]),
    template.id,
    shorten(template.text),
  ])
  const macro = macroOf === undefined ? [] : ['macro']
  return textTable(
    ['interactions', 'uses', 'agents', 'spread', 'slots', 'first', 'last', ...macro, 'id', 'template'],
    rows,
  )
}

const SHADOW = '(shadow)'

/** Never between the halves of a surrogate pair. */
function shorten(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1).replace(/[\ud800-\udbff]$/u, '')}…` : text
}

/** All of every template, as `csvTable` writes it; ids in one cell with a space between them. */
export function templateCsv(templates: readonly Template[], macroOf?: MacroOf): string {
  const header = [
    ...['id', 'text', 'slots', 'words', 'interactions', 'uses', 'agents', 'spread'],
    ...['first_seen', 'last_seen', 'examples', 'macro'],
  ]
  const rows = templates.map((template) => [
    template.id,
    template.text,
    template.slots,
    template.words,
    template.interactions,
    template.uses,
    template.agents.join(' '),
    template.spread,
    template.firstSeen,
    template.lastSeen,
    template.examples.join(' '),
    macroOf?.get(template) ?? null,
  ])
  return csvTable(header, rows)
}

/** With `macro` where macros were supplied: an id, or `null` for a shadow template. */
export function templateJson(templates: readonly Template[], macroOf?: MacroOf): string {
  const plain = templates.map((template) =>
    macroOf === undefined ? template : { ...template, macro: macroOf.get(template) ?? null },
  )
  return `${JSON.stringify(plain, null, 2)}\n`
}
