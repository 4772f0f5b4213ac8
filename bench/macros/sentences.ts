/** Where the sentences of the macro bench come from: a labelled corpus, else made-up ones. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Random } from '../../src/evaluate/metrics/random.ts'

interface Label {
  readonly interactionId: string
  readonly turnId?: string
  readonly start?: number
  readonly end?: number
  readonly label: string
}

/** Different sentences of 4–40 words that people wrote, templates cut out, in the order of the corpus. */
export function sentencesOf(folder: string): readonly string[] {
  const cuts = new Map<string, Label[]>()
  for (const label of jsonLines(`${folder}/labels.jsonl`) as readonly Label[]) {
    const key = `${label.interactionId} ${label.turnId ?? ''}`
    if (label.start !== undefined) cuts.set(key, [...(cuts.get(key) ?? []), label])
  }
  const sentences = new Set<string>()
  for (const { id, turns } of jsonLines(`${folder}/interactions.jsonl`) as readonly Interaction[])
    for (const turn of turns)
      for (const part of withoutSpans(turn.text, cuts.get(`${id} ${turn.id ?? ''}`) ?? []))
        for (const line of part.split('\n'))
          for (const sentence of line.split(/(?<=[.!?]) /u)) {
            const words = sentence.split(/\s+/u).filter((word) => word !== '')
            if (words.length >= 4 && words.length <= 40) sentences.add(words.join(' '))
          }
  return [...sentences]
}

function withoutSpans(text: string, spans: readonly Label[]): readonly string[] {
  const parts: string[] = []
  let at = 0
  for (const { start = 0, end = 0 } of [...spans].sort((a, b) => (a.start ?? 0) - (b.start ?? 0))) {
    parts.push(text.slice(at, start))
    at = Math.max(at, end)
  }
  return [...parts, text.slice(at)]
}

function jsonLines(path: string): readonly unknown[] {
  const text = existsSync(path)
    ? readFileSync(path, 'utf8')
    : gunzipSync(readFileSync(`${path}.gz`)).toString('utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve ki no re sa to ul en ar is om'.split(' ')
const COMMON =
  'the a to of and you your we is it in for on with this that please be have can will our as at'.split(' ')

/** `count` made-up sentences of 5–15 words; few words are frequent, most are rare, as in any language. */
export function madeUpSentences(count: number, random: Random): readonly string[] {
  const word = (): string =>
    Array.from({ length: 2 + random.below(3) }, () => SYLLABLES[random.below(SYLLABLES.length)]).join('')
  const vocabulary = [...COMMON, ...Array.from({ length: 4000 }, word)]
  // The cube of a draw favours the front of the list.
  const pick = (): string => vocabulary[Math.floor(random.next() ** 3 * vocabulary.length)]!
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 5 + random.below(11) }, pick).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  })
}
