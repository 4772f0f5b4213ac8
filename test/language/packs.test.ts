/** What every language pack owes the detectors. */
import { describe, expect, test } from 'vitest'
import {
  languages,
  needGroups,
  phraseGroups,
  type Examples,
  type PhraseGroup,
} from '../../src/language/index.ts'
import { expand } from '../../src/text/phrase-pattern.ts'
import { phraseMatcher } from '../../src/text/phrases.ts'
import { scan } from '../../src/text/scan.ts'
import { foldText } from '../../src/text/view.ts'

test('no group is listed twice, and need is made of groups that are', () => {
  expect(new Set(phraseGroups).size).toBe(phraseGroups.length)
  expect(phraseGroups).toEqual(expect.arrayContaining([...needGroups]))
})

/** Patterns multiply out; beyond this, a pattern costs more to compile than it finds. */
const MAX_EXPANSION = 1500

describe.each(Object.entries(languages))('the pack %s', async (code, pack) => {
  const { examples } = (await import(`../../src/language/${code}/examples.ts`)) as { examples: Examples }
  const groups = Object.entries(pack.phrases)

  test('is listed under its own code, a primary subtag of BCP 47', () => {
    expect(pack.code).toBe(code)
    expect(code).toMatch(/^[a-z]{2,3}$/)
  })

  test('has phrases of known groups only, in each at least one', () => {
    expect(
      groups.map(([group]) => group).filter((group) => !(phraseGroups as readonly string[]).includes(group)),
    ).toEqual([])
    for (const [group, patterns] of groups) expect(patterns.length, group).toBeGreaterThan(0)
  })

  test('has patterns that compile, each of which finds every phrase it stands for', () => {
    for (const [group, patterns] of groups)
      for (const pattern of patterns) {
        const matcher = phraseMatcher({ group: [pattern] })
        for (const words of expand(pattern)) {
          const said = words.map((word) => (word === '*' ? 'something' : word)).join(' ')
          const { count } = scan(said)
          const hits = matcher.match(scan(said))
          expect(
            hits.some(({ firstToken, endToken }) => firstToken === 0 && endToken === count),
            `${group}: ${said}`,
          ).toBe(true)
        }
      }
  })

  const spellings = [...(pack.spellings ?? [])]
  test.skipIf(spellings.length === 0)(
    'has other spellings only of words its phrases hold, and none that is the word itself',
    () => {
      const words = new Set(groups.flatMap(([, patterns]) => patterns.flatMap((each) => expand(each).flat())))
      for (const [word, others] of spellings) {
        expect(words, word).toContain(word)
        expect(others.length, word).toBeGreaterThan(0)
        expect(others, word).not.toContain(word)
      }
    },
  )

  test('has patterns that stay lean', () => {
    const fat = groups.flatMap(([, patterns]) =>
      patterns.filter((each) => expand(each).length > MAX_EXPANSION),
    )
    expect(fat).toEqual([])
  })

  test('has examples of every group, and of no other', () => {
    expect(Object.keys(examples.says).sort()).toEqual(groups.map(([group]) => group).sort())
    const asked = groups.map(([group]) => group)
    expect(Object.keys(examples.doesNot).filter((group) => !asked.includes(group))).toEqual([])
  })

  test('hears in its examples what they say, and not what they do not', () => {
    const matcher = phraseMatcher(pack.phrases, pack.spellings)
    const hears = (group: string, text: string): boolean =>
      matcher.match(scan(text)).some((hit) => hit.group === (group as PhraseGroup))
    for (const [group, texts] of Object.entries(examples.says))
      for (const text of texts) expect(hears(group, text), `${group} should be heard in: ${text}`).toBe(true)
    for (const [group, texts] of Object.entries(examples.doesNot))
      for (const text of texts)
        expect(hears(group, text), `${group} should not be heard in: ${text}`).toBe(false)
  })

  test('has no pattern twice in a group, and none in capitals', () => {
    for (const [group, patterns] of groups) {
      expect(new Set(patterns).size, group).toBe(patterns.length)
      for (const pattern of patterns) expect(pattern).toBe(pattern.toLowerCase())
    }
  })

  const { notNames, functionWords, replyOpeners, ownNameOpeners, nameFollowers, nameAnnouncers } = pack
  const { ambiguousNames, nameParticles, nicknames } = pack
  const lists = {
    ...{ notNames, functionWords, replyOpeners, ownNameOpeners, nameFollowers, nameAnnouncers },
    ...{ ambiguousNames, nameParticles },
    ...Object.fromEntries(nicknames.map((set) => [`nicknames of ${set[0] ?? ''}`, set])),
  }

  test.each(Object.entries(lists))('has %s in small letters, one word each', (_name, words) => {
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) {
      expect(word).toBe(word.toLowerCase())
      expect(scan(word).count, word).toBe(1)
      expect(foldText(word)).not.toBe('')
    }
  })

  test('has two names or more in every set of nicknames, none of them twice', () => {
    for (const set of nicknames) {
      expect(set.length).toBeGreaterThan(1)
      expect(new Set(set).size, set.join(' ')).toBe(set.length)
    }
  })
})
