/**
 * How well languages are told apart, by length of turn, on sentences of ours in eighteen languages (`sentences.ts`): those at
 * odd places, which no threshold was set on. Beside it, the detector alone.
 */
import { expect, test } from 'vitest'
import { languagesOf } from '../../src/annotate/language.ts'
import { createLexicons } from '../../src/annotate/lexicons.ts'
import { languages } from '../../src/language/index.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { createLanguageDetector, type LanguageDetector } from '../../src/linguistics/index.ts'
import { scan } from '../../src/text/scan.ts'
import { sentences } from '../annotate/sentences.ts'

const lexicons = createLexicons(languages)
const detector = await createLanguageDetector()

const BANDS = ['short', 'medium', 'long'] as const

interface Tally {
  readonly right: number
  readonly wrong: number
  readonly of: number
}

/** By length, what a way of telling languages makes of the sentences kept unseen. */
function tallies(
  tell: (text: string) => string,
  isAsked: (code: string) => boolean = () => true,
): Record<(typeof BANDS)[number], Tally> {
  const unseen = Object.entries(sentences).flatMap(([code, list]) =>
    list.flatMap((text, place) =>
      place % 2 === 1 && isAsked(code) ? [{ code, text, band: BANDS[place >> 2]! }] : [],
    ),
  )
  return Object.fromEntries(
    BANDS.map((band) => {
      const told = unseen
        .filter((each) => each.band === band)
        .map(({ code, text }) => [code, tell(text)] as const)
      const right = told.filter(([code, found]) => found === code).length
      const wrong = told.filter(([code, found]) => found !== code && found !== 'und').length
      return [band, { right, wrong, of: told.length }]
    }),
  ) as Record<(typeof BANDS)[number], Tally>
}

function telling(given?: LanguageDetector): (text: string) => string {
  return (text) => {
    const turn = { participantId: 'c', text }
    const interaction: Interaction = {
      id: 'i',
      channel: 'chat',
      participants: [{ id: 'c', role: 'customer' }],
      turns: [turn],
    }
    return languagesOf(interaction, [scan(text)], lexicons, given).language
  }
}

test('with the detector, a turn of four words or more is told nearly always', () => {
  expect(tallies(telling(detector))).toEqual({
    short: { right: 24, wrong: 1, of: 36 },
    medium: { right: 34, wrong: 2, of: 36 },
    long: { right: 36, wrong: 0, of: 36 },
  })
})

test('the detector alone names more of the short turns, and more of them wrongly', () => {
  expect(tallies((text) => detector.detect(text)?.language ?? 'und')).toEqual({
    short: { right: 33, wrong: 2, of: 36 },
    medium: { right: 34, wrong: 2, of: 36 },
    long: { right: 36, wrong: 0, of: 36 },
  })
})

test('without it, the known languages are told by their own words, and no other is taken for one of them', () => {
  expect(tallies(telling(), (code) => code in languages)).toEqual({
    short: { right: 6, wrong: 0, of: 12 },
    medium: { right: 9, wrong: 0, of: 12 },
    long: { right: 11, wrong: 0, of: 12 },
  })
  for (const { wrong } of Object.values(tallies(telling()))) expect(wrong).toBe(0)
})

test('names what it was made with, and answers the same twice', async () => {
  const again = await createLanguageDetector()
  expect(again.id).toBe(detector.id)
  expect(detector.id).toMatch(/^eld 2\.1 /)
  for (const text of ['Dov’è il mio pacco?', '', '???', '12345'])
    expect(again.detect(text)).toEqual(detector.detect(text))
  expect(detector.detect('12345')).toBeNull()
})
