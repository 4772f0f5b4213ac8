import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../src/model/time.ts'

const iso = (text: string): string | undefined => {
  const instant = parseInstant(text)
  return instant === null ? undefined : new Date(instant.ms).toISOString()
}

describe('zones', () => {
  test('Z, small or large, is UTC', () => {
    for (const text of ['2026-03-02T09:14:03Z', '2026-03-02T09:14:03z'])
      expect(parseInstant(text)).toEqual({ ms: Date.UTC(2026, 2, 2, 9, 14, 3), zoned: true })
  })

  test('an offset, with or without its colon, is taken off', () => {
    expect(iso('2026-03-02T09:14:03+05:30')).toBe('2026-03-02T03:44:03.000Z')
    expect(iso('2026-03-02T09:14:03+0530')).toBe('2026-03-02T03:44:03.000Z')
    expect(iso('2026-03-02T20:14:03-08:00')).toBe('2026-03-03T04:14:03.000Z')
    expect(iso('2026-03-02T20:14:03-00:30')).toBe('2026-03-02T20:44:03.000Z')
  })

  test('without a zone the time is read as it stands, whatever the zone of the machine', () => {
    const zone = process.env['TZ']
    process.env['TZ'] = 'America/St_Johns'
    try {
      expect(parseInstant('2026-03-02T09:14:03')).toEqual({
        ms: Date.UTC(2026, 2, 2, 9, 14, 3),
        zoned: false,
      })
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  test('an offset reaches to 23:59 and no further', () => {
    expect(iso('2026-03-02T00:00+23:59')).toBe('2026-03-01T00:01:00.000Z')
    for (const zone of [
      '+24:00',
      '-24:00',
      '+00:60',
      '+99:99',
      '+1',
      '+01:',
      '+1:00',
      '+01:000',
      ' Z',
      'ZZ',
      'CET',
    ])
      expect(parseInstant(`2026-03-02T00:00${zone}`), zone).toBeNull()
  })
})

describe('dates', () => {
  test('29 February is read in leap years only, centuries included', () => {
    for (const year of ['2024', '2000', '2400', '0004'])
      expect(iso(`${year}-02-29T00:00Z`)).toBe(`${year}-02-29T00:00:00.000Z`)
    for (const year of ['2023', '1900', '2100']) expect(iso(`${year}-02-29T00:00Z`), year).toBeUndefined()
  })

  test('every month ends where it ends', () => {
    const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (const [index, day] of last.entries()) {
      const month = String(index + 1).padStart(2, '0')
      expect(iso(`2026-${month}-${day}T12:00Z`)).toBe(`2026-${month}-${day}T12:00:00.000Z`)
      expect(iso(`2026-${month}-${day + 1}T12:00Z`)).toBeUndefined()
    }
  })

  test('there is no month 0 or 13 and no day 0', () => {
    for (const date of ['2026-00-10', '2026-13-10', '2026-01-00', '2026-99-99'])
      expect(parseInstant(`${date}T12:00Z`), date).toBeNull()
  })

  test('the first century is not the twentieth', () => {
    expect(iso('0026-03-02T00:00Z')).toBe('0026-03-02T00:00:00.000Z')
    expect(iso('0000-01-01T00:00Z')).toBe('0000-01-01T00:00:00.000Z')
  })
})

describe('times of day', () => {
  test('seconds may be left out, and T may be a space', () => {
    expect(iso('2026-03-02T09:14Z')).toBe('2026-03-02T09:14:00.000Z')
    expect(iso('2026-03-02 09:14:03')).toBe('2026-03-02T09:14:03.000Z')
  })

  test('23:59:60 is a leap second, and what is later is no time', () => {
    expect(iso('2016-12-31T23:59:60Z')).toBe('2017-01-01T00:00:00.000Z')
    for (const time of ['24:00', '23:60', '23:59:61', '9:14', '09:1', '09:14:3', '09-14'])
      expect(parseInstant(`2026-03-02T${time}`), time).toBeNull()
  })

  test('a fraction is cut to milliseconds, after a dot or a comma', () => {
    const expected = { '.5': '500', ',05': '050', '.123': '123', '.1239': '123', '.999999999': '999' }
    for (const [fraction, millis] of Object.entries(expected))
      expect(iso(`2026-03-02T09:14:03${fraction}Z`), fraction).toBe(`2026-03-02T09:14:03.${millis}Z`)
  })

  test('a short fraction does not run on into the zone', () => {
    expect(iso('2026-03-02T23:14:03.5+14:00')).toBe('2026-03-02T09:14:03.500Z')
  })

  test('a fraction has one to nine digits and needs seconds before it', () => {
    for (const time of ['09:14:03.', '09:14:03.x', '09:14:03.1234567890', '09:14.5'])
      expect(parseInstant(`2026-03-02T${time}`), time).toBeNull()
  })
})

test('nothing but ASCII digits and nothing around them is accepted', () => {
  for (const text of [
    '',
    '2026-03-02',
    '2026-3-2T09:14',
    '02/03/2026 09:14',
    '2026-03-02t09:14',
    '２０２６-03-02T09:14',
    '-2026-03-02T09:14',
    ' 2026-03-02T09:14',
    '2026-03-02T09:14 ',
    '2026-03-02T09:14\n',
    '20260302T091400Z',
    'yesterday',
  ])
    expect(parseInstant(text), text).toBeNull()
})

test('what a Date writes is read back as it was', () => {
  const anyDate = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(parseInstant(date.toISOString())).toEqual({ ms: date.getTime(), zoned: true })
    }),
    { numRuns: 1000 },
  )
})

test('any text at all gives an instant or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const instant = parseInstant(text)
      expect(instant === null || Number.isInteger(instant.ms)).toBe(true)
    }),
  )
})
