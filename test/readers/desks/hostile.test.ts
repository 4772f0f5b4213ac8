/** Exports in which anything may stand where something else should. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInteraction } from '../../../src/readers/index.ts'
import { fixture } from '../fixture.ts'
import { interactions, problems, readAs, type Stream } from '../support.ts'

const desks = {
  zendesk: 'zendesk.json',
  intercom: 'intercom.json',
  freshdesk: 'freshdesk.json',
  freshchat: 'freshchat.json',
  helpscout: 'helpscout.json',
  hubspot: 'hubspot.json',
  gorgias: 'gorgias.json',
  salesforce: 'salesforce-chat.json',
  front: 'front.json',
  kustomer: 'kustomer.json',
  livechat: 'livechat.json',
} as const

type Place = readonly (string | number)[]

/** Every place in the value, the value itself first. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, held]) => placesIn(held, [...at, key]))]
}

/** The value with another one at the place, and everything else as it was. */
function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((held, index) => (String(index) === key ? replaced(held, rest, by) : (held as unknown)))
  const entries = Object.entries(value as object).map(([name, held]) =>
    name === key ? [name, replaced(held, rest, by)] : [name, held as unknown],
  )
  return Object.fromEntries(entries)
}

/** Values that are the wrong type almost anywhere, marked so that a message which quotes one is found out. */
const wrong = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 1e300, 1.5, '', 'QX'.repeat(400), [], {}, [[]], [null, 'QX'], {
    QX: 'QX',
  }),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }).map((text) => `QX${text}`),
)

/** Whatever was read is as our own format asks for, and no problem quotes it. */
function expectSound(stream: Stream): void {
  for (const { message } of problems(stream)) expect(message).not.toContain('QX')
  for (const interaction of interactions(stream)) {
    expect(parseInteraction(interaction).problems).toEqual([])
    expect(interaction.turns.length).toBeGreaterThan(0)
  }
}

describe.each(Object.entries(desks))('%s', (format, file) => {
  const value: unknown = JSON.parse(fixture(file))
  const places = placesIn(value)

  test('reads on whatever stands in any one field', async () => {
    for (const place of places)
      for (const by of [7, ['QX'], { id: ['QX'] }])
        expectSound(await readAs(format, JSON.stringify(replaced(value, place, by))))
  })

  test('reads on whatever stands in several fields', async () => {
    const changes = fc.array(fc.tuple(fc.nat(places.length - 1), wrong), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        let changed = value
        for (const [index, by] of made) {
          const place = places[index]!
          if (placesIn(changed).some((other) => JSON.stringify(other) === JSON.stringify(place)))
            changed = replaced(changed, place, by)
        }
        expectSound(await readAs(format, JSON.stringify(changed)))
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['lists', '['.repeat(100_000), ']'.repeat(100_000)],
    ['wrappers', '{"data":'.repeat(5000) + '1', '}'.repeat(5000)],
    ['results', '{"results":['.repeat(2000), ']}'.repeat(2000)],
  ])('does not follow %s without end', async (_, open, close) => {
    const stream = await readAs(format, open + close)
    expect(problems(stream)).toHaveLength(1)
    expect(interactions(stream)).toEqual([])
  })

  test('tells each of a hundred thousand wrong things once', async () => {
    const stream = await readAs(format, `[${'7,'.repeat(100_000)}7]`)
    expect(problems(stream)).toHaveLength(100_001)
  })

  test('reads the same from one document and from a record a line', async () => {
    const list = Array.isArray(value) ? (value as unknown[]) : [value]
    const lines = await readAs(format, list.map((line) => JSON.stringify(line)).join('\r\n'))
    const whole = await readAs(format, JSON.stringify(list, null, 2))
    const key = ({ id }: { id: string }): string => id
    expect(interactions(lines).toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
      interactions(whole).toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
    )
    expect(problems(lines)).toHaveLength(problems(whole).length)
  })
})
