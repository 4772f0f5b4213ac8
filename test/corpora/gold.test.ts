import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../corpora/gold/agreement.ts'
import { buildCorpus, toLines } from '../../corpora/gold/build.ts'
import { parseSource, withoutMarks } from '../../corpora/gold/source.ts'
import { parseLabel } from '../../src/evaluate/index.ts'
import { createAnalyzer, fitTemplates, isProblem } from '../../src/index.ts'
import { parseInteraction } from '../../src/readers/values/validate.ts'

const folder = (name: string): string => fileURLToPath(new URL(`../../corpora/${name}`, import.meta.url))
const corpora = { gold: buildCorpus(folder('gold')), clean: buildCorpus(folder('clean')) }

describe.each(Object.entries(corpora))('corpora/%s', (name, compiled) => {
  const read = (file: string): string => readFileSync(`${folder(name)}/${file}`, 'utf8')

  test('is what its source says', () => {
    expect(read('interactions.jsonl')).toBe(toLines(compiled.map(({ interaction }) => interaction)))
    expect(read('labels.jsonl')).toBe(toLines(compiled.flatMap(({ labels }) => labels)))
  })

  test('holds valid interactions and labels, each span inside its turn', () => {
    for (const { interaction, labels } of compiled) {
      const { interaction: parsed, problems } = parseInteraction(interaction)
      expect(problems, interaction.id).toEqual([])
      expect(parsed).not.toBeNull()
      const texts = new Map(interaction.turns.map(({ id, text }) => [id, text]))
      for (const label of labels) {
        expect(isProblem(parseLabel(JSON.stringify(label), {})), JSON.stringify(label)).toBe(false)
        if (label.start === undefined) continue
        const words = texts.get(label.turnId)!.slice(label.start, label.end)
        expect(words.trim()).not.toBe('')
      }
    }
  })

  test('keeps companies, agents, canned texts and scenarios in one part each', () => {
    const partOf = new Map<string, unknown>()
    for (const { interaction, labels } of compiled) {
      const { company, scenario, split } = interaction.metadata as Record<string, string>
      const things = [
        `company ${company!}`,
        `scenario ${company!} ${scenario!}`,
        ...interaction.participants.flatMap(({ id, role }) => (role === 'agent' ? [`agent ${id}`] : [])),
        ...labels.flatMap(({ label, value }) => (label === 'template' ? [`template ${String(value)}`] : [])),
      ]
      for (const thing of things) {
        expect(partOf.get(thing) ?? split, thing).toBe(split)
        partOf.set(thing, split)
      }
    }
  })
})

test('the gold corpus has at least the interactions it promises', () => {
  const count = (channel: string, language: string): number =>
    corpora.gold.filter(
      ({ interaction }) => interaction.channel === channel && interaction.language === language,
    ).length
  expect(count('chat', 'en')).toBeGreaterThanOrEqual(100)
  expect(count('email', 'en')).toBeGreaterThanOrEqual(50)
  expect(count('voice', 'en')).toBeGreaterThanOrEqual(50)
  expect(count('chat', 'el') + count('email', 'el') + count('voice', 'el')).toBeGreaterThanOrEqual(40)
  expect(corpora.clean.length).toBeGreaterThanOrEqual(60)
})

test('the second labelling covers all of it, and agrees beyond chance on every label', () => {
  const agreement = agreementOf(folder('gold'))
  expect(agreement.find(({ label }) => label === 'authenticity')?.n).toBe(corpora.gold.length)
  for (const { label, value } of agreement) expect(value, label).toBeGreaterThan(0.6)
})

test('on the clean corpus there is at most one finding of level warning or worse per thirty exchanges', async () => {
  const interactions = corpora.clean.map(({ interaction }) => interaction)
  const analyzer = createAnalyzer({ templates: await fitTemplates(interactions) })
  const alarms = interactions.flatMap((interaction) =>
    analyzer
      .analyze(interaction)
      .findings.filter(({ level }) => level !== 'note')
      .map(({ ruleId }) => `${interaction.id} ${ruleId}`),
  )
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(interactions.length / 30)
})

describe('the source format', () => {
  test('takes marks out of the text and keeps where they stood, nested ones too', () => {
    expect(withoutMarks('[[self|Ana]] [[scripted=x|hi [[name=correct|Bo]]]], ok')).toEqual({
      text: 'Ana hi Bo, ok',
      marks: [
        { start: 0, end: 3, key: 'self', value: '' },
        { start: 4, end: 9, key: 'scripted', value: 'x' },
        { start: 7, end: 9, key: 'name', value: 'correct' },
      ],
    })
    expect(withoutMarks('[[self|[NAME]]] here').text).toBe('[NAME] here')
  })

  test('refuses a mark that does not close, naming the conversation', () => {
    expect(() => parseSource('=== X-1\nchannel chat\n--- c1 -\n[[self|Ana')).toThrow(/^X-1: a mark/u)
    expect(() => withoutMarks('[[self Ana]]')).toThrow(/without/u)
  })
})
