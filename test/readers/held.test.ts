/** What is held of conversations that come in pieces, and let go beyond a limit: nothing is lost, nothing comes twice. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createGathering } from '../../src/readers/desks/gathering.ts'
import { createMailSets } from '../../src/readers/mail/mail-sets.ts'
import { createRowGroups, type MessageRow } from '../../src/readers/tables/rows.ts'
import { interactions, problems, source, told, type Stream } from './support.ts'

const row = (line: number): MessageRow => ({
  line,
  text: `m${line}`,
  role: 'agent',
  turnId: '',
  sentAt: '',
  participantId: '',
  name: '',
  channel: '',
  note: '',
  public: '',
})

/** Messages numbered on from 1, each to the conversation of its place. */
const order = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 })

function readRows(ids: readonly string[], limit?: number, mostParts?: number): Stream {
  const groups = createRowGroups(source(''), {}, limit, mostParts)
  return [...ids.flatMap((id, index) => [...(groups.add(id, row(index + 1)) ?? [])]), ...groups.finish()]
}

function readMessages(ids: readonly string[], limit?: number, mostParts?: number): Stream {
  const limits = { ...(limit && { maxHeldUnits: limit }), ...(mostParts && { mostParts }) }
  const gathering = createGathering({ channel: 'chat', ...limits }, {})
  gathering.inSource(source(''))
  const stream: Stream = []
  for (const [index, id] of ids.entries()) {
    const by = { id: 'x', name: '', role: 'agent' } as const
    gathering.of(id, { line: index + 1 }).say({ by, text: `m${index + 1}` })
    stream.push(...gathering.closed())
  }
  return [...stream, ...gathering.rest()]
}

/** Texts by the conversation they belong to, whatever number its part has; in order. */
function texts(stream: Stream): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { id, turns } of interactions(stream)) {
    const name = id.split('-')[0]!
    found[name] = [found[name], ...turns.map(({ text }) => text)]
      .filter((text) => text !== undefined)
      .join(' ')
  }
  return found
}

const codes = (stream: Stream): string[] => problems(stream).map(({ code }) => code)
const ids = (stream: Stream): string[] => interactions(stream).map(({ id }) => id)

describe.each([
  ['rows', readRows],
  ['messages of help desks', readMessages],
] as const)('%s', (_, read) => {
  test('are the same in parts as at once, each part under a name of its own', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 5000 }), (given, limit) => {
        const stream = read(given, limit)
        expect(texts(stream)).toEqual(texts(read(given)))
        expect(new Set(ids(stream)).size).toBe(ids(stream).length)
        expect(told(stream).filter((line) => line.includes('record-too-large'))).toHaveLength(
          ids(stream).filter((id) => id.includes('-')).length,
        )
      }),
    )
  })

  test('are let go at the limit and not before it, the quietest first, and what comes later says so', () => {
    // A message of two characters counts for 302.
    expect(read(['a', 'b', 'b', 'a'], 4 * 302)).toEqual(read(['a', 'b', 'b', 'a']))
    const stream = read(['a', 'b', 'b', 'a'], 4 * 302 - 1)
    expect(ids(stream)).toEqual(['b', 'a'])
    const later = read(['a', 'b', 'a', 'b', 'a'], 3 * 302)
    expect(ids(later)).toEqual(['a', 'b', 'a-2'])
    expect(told(later)).toEqual(['warning record-too-large 5'])
  })
})

describe.each([
  ['rows', readRows],
  ['messages of help desks', readMessages],
] as const)('%s of more conversations than are remembered', (_, read) => {
  test('all come, each once, and that parts are no longer told is told once', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 3000 }), (given, limit) => {
        const stream = read(given, limit, 2)
        const said = interactions(stream).flatMap(({ turns }) => turns.map(({ text }) => text))
        expect(said.toSorted()).toEqual(given.map((_, index) => `m${index + 1}`).toSorted())
        const warnings = told(stream).filter((line) => line.includes('forgotten-ids'))
        expect(warnings.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('are told for parts up to the bound, and beyond it those of its last half', () => {
    // Two are let go at once.
    const upTo = read(['a', 'b', 'c', 'd', 'a', 'b'], 302, 4)
    expect(ids(upTo)).toEqual(['a', 'b', 'c', 'd', 'a-2', 'b-2'])
    expect(codes(upTo)).toEqual(['record-too-large', 'record-too-large'])
    const beyond = read(['a', 'b', 'c', 'd', 'e', 'f', 'd', 'a'], 302, 4)
    expect(ids(beyond)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'd-2', 'a'])
    expect(codes(beyond).toSorted()).toEqual(['forgotten-ids', 'record-too-large'])
  })
})

describe('sets of mails', () => {
  test('of which some are forgotten keep apart and together what they kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(29), fc.nat(29))),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        fc.nat(29),
        (joins, wanted, cut) => {
          const sets = createMailSets()
          for (let n = 0; n < 30; n++) sets.add()
          for (const [a, b] of joins) sets.join(a, b)
          sets.cut(sets.rootOf(cut))
          const before = Array.from({ length: 30 }, (_, node) => sets.rootOf(node))
          const cutBefore = before.map((root) => sets.isCut(root))
          const numbers = [...sets.keep((node) => wanted[node]!)]
          const left = [...Array(30).keys()].filter((node) => wanted[node])
          expect(numbers).toEqual(wanted.map((is, node) => (is ? left.indexOf(node) : -1)))
          for (const node of left) {
            const root = sets.rootOf(numbers[node]!)
            expect(root).toBe(numbers[left.find((other) => before[other] === before[node])!])
            expect(sets.isCut(root)).toBe(cutBefore[node])
          }
          expect([sets.size(), sets.add()]).toEqual([left.length, left.length])
        },
      ),
    )
  })

  test('are known by their first, however they were joined', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(99))), (joins) => {
        const sets = createMailSets()
        const roots = Array.from({ length: 100 }, () => sets.add())
        for (const [a, b] of joins) {
          sets.join(a, b)
          const [first, second] = [Math.min(roots[a]!, roots[b]!), Math.max(roots[a]!, roots[b]!)]
          for (const [node, root] of roots.entries()) if (root === second) roots[node] = first
        }
        expect(Array.from({ length: 100 }, (_, node) => sets.rootOf(node))).toEqual(roots)
      }),
    )
  })

  test('stay marked as cut when they are joined with an earlier one', () => {
    const sets = createMailSets()
    for (let n = 0; n < 4; n++) sets.add()
    sets.cut(2)
    expect([sets.isCut(0), sets.isCut(2)]).toEqual([false, true])
    sets.join(2, 3)
    sets.join(0, 3)
    expect([sets.rootOf(2), sets.isCut(0), sets.isCut(1)]).toEqual([0, true, false])
  })
})
