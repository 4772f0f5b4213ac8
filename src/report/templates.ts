/** What is being copy-pasted, as a table, CSV or JSON. */
import type { Template } from '../templates/list.ts'
import { csvTable, textTable } from './table.ts'

const MOST_TEXT = 90

export function templateTable(templates: readonly Template[]): string {
  const rows = templates.map((template) => [
    template.interactions,
    template.uses,
    template.agents.length,
    template.slots,
    template.firstSeen?.slice(0, 10) ?? null,
    template.lastSeen?.slice(0, 10) ?? null,
    template.id,
    shorten(template.text),
  ])
  return textTable(['interactions', 'uses', 'agents', 'slots', 'first', 'last', 'id', 'template'], rows)
}

/** Never between the halves of a surrogate pair. */
function shorten(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1).replace(/[\ud800-\udbff]$/u, '')}…` : text
}

export function templateCsv(templates: readonly Template[]): string {
  const header = [
    'id',
    'text',
    'slots',
    'words',
    'interactions',
    'uses',
    'agents',
    'first_seen',
    'last_seen',
    'example',
  ]
  const rows = templates.map((template) => [
    template.id,
    template.text,
    template.slots,
    template.words,
    template.interactions,
    template.uses,
    template.agents.join(' '),
    template.firstSeen,
    template.lastSeen,
    template.example,
  ])
  return csvTable(header, rows)
}

export function templateJson(templates: readonly Template[]): string {
  const plain = templates.map((template) => ({ ...template, sentences: undefined }))
  return `${JSON.stringify(plain, null, 2)}\n`
}
