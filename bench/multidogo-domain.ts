/**
 * A domain of MultiDoGO that ../shared/data lacks, as a labelled corpus: the customers' sides of a file of its paper splits, annotated
 * at turn level (`data/paper_splits/splits_annotated_at_turn_level/DOMAIN/test.tsv` of
 * awslabs/multi-domain-goal-oriented-dialogues-dataset, Apache-2.0 / CDLA-Permissive 1.0), the words with the slot `name` as
 * `customerName`. Line ends and tabs within a quoted field may be written as `\\n` and `\\t`.
 *
 * `names-domains.json` holds what `names.ts` made of four domains, and which part of which file was read.
 *
 *     npx tsx bench/multidogo-domain.ts DOMAIN FILE.tsv FOLDER [conversation left out …]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '../src/evaluate/index.ts'
import type { Interaction, Turn } from '../src/model/interaction.ts'

const [domain, file, folder, ...leftOut] = process.argv.slice(2)
if (domain === undefined || file === undefined || folder === undefined)
  throw new Error('Name the domain, its file and a folder to write to')
const target = folder

const [header = [], ...lines] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
const columnOf = (name: string): number => {
  const column = header.indexOf(name)
  if (column < 0) throw new Error(`No column ${name}`)
  return column
}
const columns = ['conversationId', 'turnNumber', 'utterance', 'slot-labels'].map(columnOf)

const turns = new Map<string, Turn[]>()
const labels: Label[] = []
for (const line of lines) {
  const [conversation = '', number = '', utterance = '', slots = ''] = columns.map(
    (column) => line[column] ?? '',
  )
  if (utterance === '' || leftOut.includes(conversation)) continue
  const text = unquoted(utterance)
  const interactionId = `${domain}-${conversation}`
  const turnId = `t${number}`
  const said = turns.get(interactionId) ?? []
  turns.set(interactionId, [...said, { id: turnId, participantId: 'customer', text }])
  labels.push(...namesIn(text, slots.split(' ')).map((span) => ({ interactionId, turnId, ...span })))
}
const interactions = [...turns].map(([id, said]): Interaction => ({
  id,
  channel: 'chat',
  language: 'en',
  participants: [{ id: 'customer', role: 'customer' }],
  turns: [...said].sort((a, b) => numberOf(a) - numberOf(b)),
  metadata: { domain },
}))
mkdirSync(folder, { recursive: true })
write('interactions.jsonl', interactions)
write('labels.jsonl', labels)
console.log(JSON.stringify({ interactions: interactions.length, turns: lines.length, labels: labels.length }))

function numberOf({ id = '' }: Turn): number {
  return Number(id.slice(1))
}

function unquoted(utterance: string): string {
  const inner = /^"(.*)"$/su.exec(utterance)?.[1] ?? utterance
  return inner.replace(/\\[nt]/gu, (mark) => (mark === '\\n' ? '\n' : '\t')).replaceAll('""', '"')
}

/** Words in a row that hold a name, as one span each; a label a word. */
function namesIn(
  text: string,
  slots: readonly string[],
): readonly Pick<Label, 'start' | 'end' | 'label' | 'value'>[] {
  const spans: { start: number; end: number }[] = []
  let at = 0
  let before = false
  for (const [index, word] of text.split(' ').entries()) {
    const isName = slots[index] === 'name'
    const end = at + word.length
    if (isName && before) spans.at(-1)!.end = end
    else if (isName) spans.push({ start: at, end })
    before = isName
    at = end + 1
  }
  return spans.map(({ start, end }) => ({ start, end, label: 'customerName', value: text.slice(start, end) }))
}

function write(name: string, records: readonly object[]): void {
  writeFileSync(join(target, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
}
