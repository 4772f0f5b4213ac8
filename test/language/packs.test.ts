/** What every language pack owes the detectors. */
import { describe, expect, test } from 'vitest'
import { languages, needGroups, phraseGroups } from '../../src/language/index.ts'
import { expand, phraseMatcher } from '../../src/text/phrases.ts'
import { scan } from '../../src/text/scan.ts'
import { foldText } from '../../src/text/view.ts'

test('no group is listed twice, and need is made of groups that are', () => {
  expect(new Set(phraseGroups).size).toBe(phraseGroups.length)
  expect(phraseGroups).toEqual(expect.arrayContaining([...needGroups]))
})

describe.each(Object.entries(languages))('the pack %s', (code, pack) => {
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
