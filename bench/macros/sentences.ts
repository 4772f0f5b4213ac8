/** Where the sentences of the macro bench come from: a labelled corpus, else the generator's. */
import { createSpeaker } from '../../corpora/generator/grammar.ts'
import { en } from '../../corpora/generator/languages/en/index.ts'
import { fillSlots, makePeople } from '../../corpora/generator/slots.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { jsonLines } from '../json-lines.ts'

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

/** `count` sentences of the generator, slots filled; hardly any two are alike. */
export function madeUpSentences(count: number, random: Random): readonly string[] {
  const speaker = createSpeaker(en)
  const people = makePeople(en, { agent: 'Ann', team: 'billing' }, random)
  return Array.from({ length: count }, () =>
    fillSlots(speaker.agentSentence(random), people, speaker, random),
  )
}
