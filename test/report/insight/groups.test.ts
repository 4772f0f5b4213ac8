import { describe, expect, test } from 'vitest'
import { groupsOf, MIN_GROUP, type Group } from '../../../src/report/insight/groups.ts'
import type { Digest } from '../../../src/report/insight/digest.ts'
import { digest } from './support.ts'

const by = (agent: string, score: number | null): Digest =>
  digest({ score, groups: { agent: [agent], team: [], queue: [], channel: ['chat'], origin: [] } })
const agents = (digests: readonly Digest[], labelOf?: (id: string) => string): readonly Group[] =>
  groupsOf(digests, labelOf).find(({ dimension }) => dimension === 'agent')!.groups

describe('groups', () => {
  test('have a figure from the least size on, and none below it', () => {
    const many = Array.from({ length: MIN_GROUP }, () => by('enough', 60))
    const few = Array.from({ length: MIN_GROUP - 1 }, () => by('few', 60))
    const [enough, tooFew] = agents([...many, ...few])
    expect([enough!.scored, enough!.score?.mean, enough!.coverage]).toEqual([MIN_GROUP, 60, 1])
    expect([tooFew!.scored, tooFew!.score, tooFew!.coverage]).toEqual([MIN_GROUP - 1, null, null])
  })

  test('count interactions without a score, and do not let them reach the least size', () => {
    const [group] = agents([...Array.from({ length: MIN_GROUP - 1 }, () => by('a', 60)), by('a', null)])
    expect([group!.interactions, group!.scored, group!.score]).toEqual([MIN_GROUP, MIN_GROUP - 1, null])
  })

  test('stand in alphabetical order, whatever their scores', () => {
    const digests = [by('Zoe', 99), by('anna', 10), by('Ben', 50), by('__proto__', 1)]
    expect(agents(digests).map(({ label }) => label)).toEqual(['__proto__', 'anna', 'Ben', 'Zoe'])
    const labelOf = (id: string): string => (id === 'Zoe' ? 'Aaron' : id)
    expect(agents(digests, labelOf)[1]!.key).toBe('Zoe')
  })

  test('say how many interactions belong to none', () => {
    const queues = groupsOf([digest(), digest()]).find(({ dimension }) => dimension === 'queue')!
    expect([queues.groups, queues.unknown]).toEqual([[], 2])
  })
})
