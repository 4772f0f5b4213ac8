/**
 * Evidence is monotone: one more interaction that says the same agent turn makes no word of it less likely pasted.
 *
 * That holds, to the character, of the words that recur exactly. What templates add to it can fall: one more use may make
 * two templates one, or another of their words, so that less of a template stands in the turn than before. It never falls
 * below what recurs exactly, which in turn never falls.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { copyProbability, type WeighCopy } from '../../src/templates/copy-probability.ts'
import { maskTurn } from '../../src/templates/mask.ts'
import { createTracer } from '../../src/templates/passages.ts'
import { probability } from '../../src/templates/probability.ts'
import { mergeStates, type TemplateState } from '../../src/templates/state.ts'
import { indexOf, type TemplateIndex } from '../../src/templates/template-index.ts'
import { annotate, exampleCorpus } from '../annotate/support.ts'
import { usually } from '../runs.ts'
import { said, stateOf } from './support.ts'

const exactOnly: WeighCopy = () => 0

/** How scripted each character of each turn is; `null` where nobody can tell. */
function scriptedIn(
  interaction: Interaction,
  index: TemplateIndex,
  weighCopy: WeighCopy,
): readonly (readonly (number | null)[])[] {
  const { passages } = createTracer(index, [], [], probability, weighCopy)(annotate(interaction))
  return passages.map((held) =>
    held.flatMap(({ start, end, scripted }) => Array.from({ length: end - start }, () => scripted)),
  )
}

interface Change {
  readonly turn: string
  /** The least change of any character by what recurs exactly, and by all there is. */
  readonly exact: number
  readonly all: number
  /** By how much the least any character is above what recurs exactly in the index without the copy. */
  readonly above: number
}

/** What one more interaction that says agents' turns of this one changes in them. */
function changes(scored: Interaction, known: TemplateState, copy: Interaction): Change[] {
  const [before, after] = [known, mergeStates([known, stateOf(copy)])].map((state) => {
    const index = indexOf(state)
    return { exact: scriptedIn(scored, index, exactOnly), all: scriptedIn(scored, index, copyProbability) }
  }) as [Scripted, Scripted]
  const copied = wordsOf(copy)
  return wordsOf(scored).flatMap((words, turn): Change[] => {
    if (words === null || !copied.includes(words)) return []
    return [
      {
        turn: `${scored.id}: ${scored.turns[turn]!.text}`,
        exact: leastChange(before.exact[turn]!, after.exact[turn]!),
        all: leastChange(before.all[turn]!, after.all[turn]!),
        above: leastChange(before.exact[turn]!, after.all[turn]!),
      },
    ]
  })
}

type Scripted = Readonly<Record<'exact' | 'all', ReturnType<typeof scriptedIn>>>

/** What the engine sees of each agent's turn. */
function wordsOf(interaction: Interaction): readonly (string | null)[] {
  return annotate(interaction).turns.map((turn) =>
    turn.role === 'agent' ? maskTurn(turn).hash.join(' ') : null,
  )
}

function leastChange(before: readonly (number | null)[], after: readonly (number | null)[]): number {
  return Math.min(
    ...before.map((was, at) => {
      const is = after[at] ?? null
      // With nothing to compare with, nobody can tell: one more is something.
      expect(is === null && was !== null).toBe(false)
      return was === null || is === null ? 0 : is - was
    }),
  )
}

function expectMonotone(all: readonly Change[]): void {
  expect(all.filter(({ exact }) => exact < 0)).toEqual([])
  expect(all.filter(({ above }) => above < 0)).toEqual([])
}

describe.each(['inside', 'outside'])('in the example corpus, of an interaction %s the index,', (place) => {
  const corpus = exampleCorpus()
  // Merged from parts, which gives the same as learning them together (`merge.test.ts`), and annotates each once.
  const parts = corpus.map((each) => stateOf(each))
  const others = (scored: Interaction): TemplateState =>
    mergeStates(parts.filter((_, at) => place === 'inside' || corpus[at] !== scored))
  const whole = corpus.flatMap((scored) => changes(scored, others(scored), { ...scored, id: 'copy' }))

  test('one more that says all of it lowers nothing that recurs', () => {
    expect(whole.length).toBeGreaterThan(100)
    expect(whole.some(({ exact }) => exact > 0.1)).toBe(true)
    expectMonotone(whole)
  })

  test('one more that says a turn of it lowers nothing of the turn that recurs', () => {
    const single = corpus.flatMap((scored, at) => {
      const spoken = scored.turns.filter((_, turn) => wordsOf(scored)[turn] !== null)
      return changes(scored, others(scored), { ...scored, id: 'copy', turns: [spoken[at % spoken.length]!] })
    })
    expect(single.length).toBeGreaterThan(30)
    expectMonotone(single)
  })

  test('one more that makes other templates of it takes back a hundredth at most', () => {
    for (const { all, turn } of whole) expect([turn, all >= -0.01]).toEqual([turn, true])
  })
})

const sentence = fc.constantFrom(
  'Thank you so much for your patience.',
  'Let me check that for you.',
  'Have a wonderful day!',
  'Hi Anna,',
  'Yes it is here.',
  'We moved to another town.',
  'Your parcel left our warehouse in Leeds this morning and will arrive before the weekend.',
  'I have now processed your refund of 5 pounds for order 20445, and your bank will show it within 3 working days.',
  'Please keep the receipt and the box until then, and show both of them to the driver who comes to take it back.',
  'You will receive a short survey about this conversation, and we would really appreciate your feedback on it.',
)
const text = fc
  .array(
    fc.oneof(
      sentence,
      sentence.map((words) => words.replace(/ \S+ /u, ' really ')),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((sentences) => sentences.join(' '))

/** What agents say, some of it in up to nine interactions. */
const replies = fc
  .array(fc.tuple(text, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 })
  .map((all) => all.flatMap(([words, times]) => Array.from({ length: times }, () => words)))

test('in small corpora, one more that says the same turn lowers nothing of it that recurs', () => {
  fc.assert(
    fc.property(replies, fc.boolean(), (texts, isInside) => {
      const [scored, ...others] = texts.map((words, at) => said(words, { id: `i${at}` }))
      const known = stateOf(...(isInside ? [scored!] : []), ...others)
      const found = changes(scored!, known, { ...scored!, id: 'copy' })
      expect(found).toHaveLength(1)
      expectMonotone(found)
    }),
    { numRuns: usually(60, 600) },
  )
})
