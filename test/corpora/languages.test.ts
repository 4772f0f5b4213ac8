import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { toLines } from '../../corpora/gold/build.ts'
import { buildLanguage, languagesHere } from '../../corpora/languages/build.ts'
import { parseLabel } from '../../src/evaluate/index.ts'
import { isProblem } from '../../src/index.ts'
import { parseInteraction } from '../../src/readers/values/validate.ts'

const folder = fileURLToPath(new URL('../../corpora/languages', import.meta.url))

describe.each(languagesHere())('corpora/languages/%s', (language) => {
  const compiled = buildLanguage(language)
  const read = (file: string): string => readFileSync(`${folder}/${language}/${file}`, 'utf8')

  test('is what its source says', () => {
    expect(read('interactions.jsonl')).toBe(toLines(compiled.map(({ interaction }) => interaction)))
    expect(read('labels.jsonl')).toBe(toLines(compiled.flatMap(({ labels }) => labels)))
  })

  test('holds valid interactions and labels, no span of nothing', () => {
    for (const { interaction, labels } of compiled) {
      expect(parseInteraction(interaction).problems, interaction.id).toEqual([])
      const texts = new Map(interaction.turns.map(({ id, text }) => [id, text]))
      for (const label of labels) {
        expect(isProblem(parseLabel(JSON.stringify(label), {})), JSON.stringify(label)).toBe(false)
        if (label.start === undefined) continue
        const words = texts.get(label.turnId)!.slice(label.start, label.end)
        expect(words).not.toBe('')
        expect(words).toBe(words.trim())
      }
    }
  })

  test('has 32 conversations, half of them set aside: no company, agent or canned text is on both sides', () => {
    const partOf = new Map<string, unknown>()
    const sizes = new Map<unknown, number>()
    for (const { interaction, labels } of compiled) {
      const { company, split } = interaction.metadata as Record<string, string>
      sizes.set(split, (sizes.get(split) ?? 0) + 1)
      const things = [
        `company ${company!}`,
        ...interaction.participants.flatMap(({ id, role }) => (role === 'agent' ? [`agent ${id}`] : [])),
        ...labels.flatMap(({ label, value }) => (label === 'template' ? [`template ${String(value)}`] : [])),
      ]
      for (const thing of things) {
        expect(partOf.get(thing) ?? split, thing).toBe(split)
        partOf.set(thing, split)
      }
    }
    expect([sizes.get('dev'), sizes.get('test')]).toEqual([16, 16])
  })
})
