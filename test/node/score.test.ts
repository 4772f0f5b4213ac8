import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import {
  createAnalyzer,
  emptyTemplates,
  fitTemplates,
  loadTemplates,
  saveTemplates,
  type Interaction,
  type Problem,
  type Report,
  type TemplateIndex,
} from '../../src/index.ts'
import { emptyPace } from '../../src/annotate/pace/pace-baseline.ts'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { createLanguageDetector } from '../../src/linguistics/index.ts'
import { isProblem } from '../../src/model/problem.ts'
import {
  fitInputs,
  scoreInputs,
  streamInput,
  type Input,
  type ScoreInputsOptions,
} from '../../src/node/index.ts'
import { fitTemplates as fitWith } from '../../src/templates/template-index.ts'
import { answered } from '../annotate/pace/pace-support.ts'
import { chat, collect, jsonl } from './support.ts'

const input = (content: string, name = 'in.jsonl'): Promise<Input> =>
  streamInput(name, Readable.from([Buffer.from(content)]))

const languageDetector = await createLanguageDetector()

const pasted = 'Thank you for your patience while we look for your parcel in our warehouse.'
const corpus: readonly Interaction[] = [
  chat('z', pasted),
  chat('a', 'It fell behind the shelf, of all places.'),
  chat('m', pasted),
  chat('b', pasted),
]

/** One of several answers of the agent within a few seconds. */
const burst = (number: number): Interaction => answered({ at: 60 + 3 * number })
const isBurst = (rule: string): boolean => rule === 'rushed-turn/burst'

function told(records: readonly (Report | Problem)[]): readonly string[] {
  return records.map((record) =>
    'interactionId' in record ? record.interactionId : `${record.code} ${record.origin.line ?? ''}`,
  )
}

describe('reports', () => {
  test('come in the order of the inputs, and are those of the analyzer', async () => {
    const reports = await collect(scoreInputs([await input(jsonl(...corpus))]))
    const analyzer = createAnalyzer({ templates: await fitTemplates(corpus), languageDetector })
    expect(reports).toEqual(corpus.map((interaction) => analyzer.analyze(interaction)))
  })

  test('come with the problems in their places', async () => {
    const content = jsonl(corpus[0], corpus[1]) + '{"id": \n' + jsonl(corpus[2], corpus[0]) + jsonl(corpus[3])
    expect(told(await collect(scoreInputs([await input(content)])))).toEqual([
      'z',
      'a',
      'invalid-json 3',
      'm',
      'duplicate-interaction 5',
      'b',
    ])
  })

  test('are held against the pace of the same files, or of what is given', async () => {
    const timed = [
      ...Array.from({ length: 20 }, (_, index) => answered({ at: -7201 - 900 * index })),
      burst(1),
    ]
    const all = [...timed, burst(2), burst(3), burst(4)]
    const rulesOf = async (options: ScoreInputsOptions): Promise<readonly string[]> => {
      const records = await collect(scoreInputs([await input(jsonl(...all))], options))
      const reports = records.flatMap((record) => ('interactionId' in record ? [record] : []))
      expect(reports).toHaveLength(all.length)
      expect(new Set(reports.map(({ provenance }) => provenance.pace)).size).toBe(1)
      return reports.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)).filter(isBurst)
    }
    expect(await rulesOf({})).toHaveLength(4)
    expect(await rulesOf({ pace: emptyPace })).toHaveLength(0)
    expect(await rulesOf({ templates: await fitTemplates(timed) })).toHaveLength(0)
    const learned = loadTemplates(saveTemplates(await fitTemplates(all)))
    expect(await rulesOf({ templates: learned })).toHaveLength(4)
    expect(await rulesOf({ templates: emptyTemplates(), pace: learned.pace })).toHaveLength(4)
  })

  test('are to the byte those of an analyzer with the pace and the languages of the README', async () => {
    const all = [
      ...corpus,
      ...Array.from({ length: 20 }, (_, index) => answered({ at: -7201 - 900 * index })),
      burst(1),
    ]
    const templates = await fitTemplates(all, { languageDetector })
    const analyzer = createAnalyzer({ templates, pace: templates.pace, languageDetector })
    const reports = await collect(scoreInputs([await input(jsonl(...all))]))
    expect(JSON.stringify(reports)).toBe(JSON.stringify(all.map((each) => analyzer.analyze(each))))
    expect((reports[0] as Report).provenance.pace).toMatch(/^sha256:/)
  })

  test('tell languages apart, unless they are asked not to', async () => {
    const { language, ...undeclared } = chat('it')
    const text = 'Buongiorno, il pacco parte domani mattina presto.'
    const italian = { ...undeclared, turns: undeclared.turns.map((turn) => ({ ...turn, text })) }
    expect(language).not.toBe('it')
    const languageOf = async (detectLanguages: boolean): Promise<unknown> => {
      const records = await collect(scoreInputs([await input(jsonl(italian))], { detectLanguages }))
      return (records[0] as Report).language
    }
    expect(await languageOf(true)).toBe('it')
    expect(await languageOf(false)).not.toBe('it')
  })

  test('come from the templates given, where some are', async () => {
    const templates = await fitTemplates([chat('other', pasted)])
    const [report] = await collect(scoreInputs([await input(jsonl(corpus[0]))], { templates }))
    expect(report).toEqual(createAnalyzer({ templates, languageDetector }).analyze(corpus[0]!))
  })

  test('are learned in the languages they are scored in', async () => {
    const greeted = [chat('1', 'Hi Karen, your parcel is here.'), chat('2', 'Hi Tom, your parcel is here.')]
    const [report] = await collect(scoreInputs([await input(jsonl(...greeted))], { languages: {} }))
    const { id } = await fitWith(greeted, createAnnotator({}))
    expect((report as Report).provenance.templates).toBe(id)
    // In English, the names are slots.
    expect(id).not.toBe((await fitTemplates(greeted)).id)
  })

  test('of no inputs are none', async () => {
    expect(await collect(scoreInputs([]))).toEqual([])
  })

  test('are not begun with an option that is unknown', async () => {
    const inputs = [await input(jsonl(...corpus))]
    await expect(collect(scoreInputs(inputs, { template: 1 } as object))).rejects.toThrow(TypeError)
  })
})

test('an interaction that cannot be analysed is a problem, and the others go on', async () => {
  // An index that fails on one interaction, and quotes it, too.
  const templates: TemplateIndex = {
    ...emptyTemplates(),
    holds(id) {
      if (id === 'm') throw new Error('CANARY-7f3a')
      return false
    },
  }
  const records = await collect(scoreInputs([await input(jsonl(...corpus))], { templates }))
  expect(told(records)).toEqual(['z', 'a', 'failed-analysis 3', 'b'])
  expect(records[2]).toEqual({
    code: 'failed-analysis',
    level: 'error',
    origin: { file: 'in.jsonl', line: 3 },
    message: 'The interaction could not be analysed.',
  })
})

describe('learning', () => {
  test('gives the index of the interactions, whatever else the inputs hold', async () => {
    const first = await input(`${jsonl(corpus[0], corpus[1])}{\n`)
    const second = await input(jsonl(corpus[1], corpus[2], corpus[3]))
    expect((await fitInputs([first, second])).id).toBe((await fitTemplates(corpus)).id)
  })

  test('tells what could not be read, where it is asked to', async () => {
    const problems: Problem[] = []
    const content = `${jsonl(corpus[0])}{\n${jsonl({ ...corpus[1], extra: 1 }, corpus[0])}`
    await fitInputs([await input(content)], { onProblem: (problem) => problems.push(problem) })
    expect(problems.every(isProblem)).toBe(true)
    expect(problems.map(({ code, origin }) => `${code} ${origin.line ?? ''}`)).toEqual([
      'invalid-json 2',
      'unknown-field 3',
      'duplicate-interaction 4',
    ])
  })
})
