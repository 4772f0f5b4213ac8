import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channels, provenanceKinds } from '../../src/model/interaction.ts'
import { scriptedShare } from '../../src/templates/passages.ts'
import { emptyTemplates } from '../../src/templates/template-index.ts'
import { chat, mail } from '../annotate/support.ts'
import { anyText, fit, origins, others, passages, said, trace } from './support.ts'

const PASTED = 'Your parcel left our warehouse in Leeds this morning.'
const TERMS = 'Calls may be recorded, for your safety (and ours).'
const index = fit(...others(PASTED, PASTED, PASTED))

describe('the passages of an agent’s turn', () => {
  test('cover any text from end to end, without gap or overlap', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(undefined, ...provenanceKinds),
        fc.constantFrom(...channels),
        (text, kind, channel) => {
          const interaction = said(text, { channel }, kind === undefined ? {} : { provenance: { kind } })
          const held = passages(interaction, index, [TERMS])
          expect(held.map((passage) => passage.text).join('')).toBe(text)
          let at = 0
          for (const { start, end } of held) {
            expect(start).toBe(at)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(at).toBe(text.length)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('never part the halves of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const held of passages(said(text), index)) expect(held.text).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })

  test('are none for an empty text', () => {
    expect(passages(said(''), index)).toEqual([])
    expect(passages(said('', {}, { provenance: { kind: 'automation' } }), index)).toEqual([])
  })
})

describe('where words come from', () => {
  test('nobody else: the agent’s own', () => {
    expect(origins(said('I asked Tom myself.'), index)).toEqual(['own: I asked Tom myself.'])
  })

  test('other interactions: a template', () => {
    expect(origins(said(PASTED), index)).toEqual([`template: ${PASTED}`])
  })

  test('the source’s own macro, whole and by its id', () => {
    const inserted = said(PASTED, {}, { provenance: { kind: 'macro', id: 'M-12' } })
    expect(passages(inserted, emptyTemplates())).toMatchObject([
      { origin: 'macro', templateId: 'M-12', text: PASTED },
    ])
    expect(passages(said(PASTED, {}, { provenance: { kind: 'macro' } }), index)[0]).not.toHaveProperty(
      'templateId',
    )
  })

  test.each(['automation', 'ai'] as const)('a machine: %s', (kind) => {
    for (const text of [PASTED, '👍'])
      expect(passages(said(text, {}, { provenance: { kind } }), index)).toMatchObject([
        { origin: 'automation', scripted: null, text },
      ])
  })

  test('an agent who was helped is still the author', () => {
    expect(origins(said('I asked.', {}, { provenance: { kind: 'ai-assisted' } }), index)).toEqual([
      'own: I asked.',
    ])
    expect(origins(said('I asked.', {}, { provenance: { kind: 'typed' } }), index)).toEqual(['own: I asked.'])
  })

  test('quoted history, which nobody is measured by', () => {
    expect(passages(said(`Yes.\n> ${PASTED}`), index)).toMatchObject([
      { origin: 'own', text: 'Yes.\n' },
      { origin: 'quoted', scripted: null, text: `> ${PASTED}` },
    ])
  })

  test('the end of a mail', () => {
    expect(origins(mail('I asked Tom.\n\nKind regards,\nPriya'), index)).toEqual([
      'own: I asked Tom.\n\n',
      'signature: Kind regards,\n',
      'signature: Priya',
    ])
  })

  test('a set phrase of the trade, of four words or more', () => {
    expect(origins(said('I asked Tom. Thank you for your patience.'), index)).toEqual([
      'own: I asked Tom. ',
      'stock: Thank you for your patience.',
    ])
    expect(origins(said('Be assured that I asked Tom.'), index)).toEqual([
      'own: Be assured that I asked Tom.',
    ])
  })

  test('a set phrase that others were sent, too, is a template', () => {
    const phrase = 'Thank you for your patience.'
    expect(origins(said(phrase), fit(...others(phrase)))).toEqual([`template: ${phrase}`])
  })

  test('what must be said, whatever its punctuation and case', () => {
    expect(origins(said(`I asked. ${TERMS}`), index, [TERMS])).toEqual([
      'own: I asked. ',
      `mandated: ${TERMS}`,
    ])
    const plain = 'CALLS MAY BE RECORDED for your safety and ours'
    expect(origins(said(plain), index, [TERMS])).toEqual([`mandated: ${plain}`])
    expect(origins(said('Calls may be recorded.'), index, [TERMS])).toEqual(['own: Calls may be recorded.'])
  })

  test('what must be said is nobody’s routine, pasted or not', () => {
    const pasted = fit(...others(TERMS, TERMS, TERMS))
    expect(passages(said(TERMS), pasted, [TERMS])).toMatchObject([{ origin: 'mandated', scripted: 0 }])
    const inserted = said(`${TERMS} I asked.`, {}, { provenance: { kind: 'macro' } })
    expect(origins(inserted, index, [TERMS])).toEqual([`mandated: ${TERMS} `, 'macro: I asked.'])
  })

  test('a mandated text without words, or none, changes nothing', () => {
    for (const mandated of [[''], ['(?)'], ['*'], []])
      expect(origins(said(PASTED), index, mandated)).toEqual([`template: ${PASTED}`])
  })

  test('customers, bots, systems, notes and events have none', () => {
    const { passages: held } = trace(
      chat(`c: ${PASTED}\nb: ${PASTED}\ns: ${PASTED}\nu: ${PASTED}\na/note: ${PASTED}\na/event: ${PASTED}`),
      index,
    )
    expect(held).toEqual([[], [], [], [], [], []])
  })
})

describe('with nothing to compare with', () => {
  test('nobody can tell whether words are the agent’s own', () => {
    const unknown = [{ origin: 'own', scripted: null }]
    expect(passages(said(PASTED), emptyTemplates())).toMatchObject(unknown)
    expect(passages(said(PASTED), fit(said(PASTED)))).toMatchObject(unknown)
    expect(passages(said('I asked.'), fit(...others('Hello.')))[0]?.scripted).not.toBeNull()
  })

  test('set phrases and macros show all the same', () => {
    expect(passages(said('Thank you for your patience.'), emptyTemplates())[0]).toMatchObject({
      origin: 'stock',
    })
    expect(passages(said('Thank you for your patience.'), emptyTemplates())[0]?.scripted).toBeGreaterThan(0)
  })
})

describe('how scripted a turn is', () => {
  test('is weighed by length, what cannot be told and what must be said left out', () => {
    const passage = (
      start: number,
      end: number,
      scripted: number | null,
    ): Parameters<typeof scriptedShare>[0] => [{ start, end, origin: 'template', scripted }]
    expect(scriptedShare([...passage(0, 30, 1), ...passage(30, 40, 0)])).toBe(0.75)
    expect(scriptedShare([...passage(0, 30, 1), ...passage(30, 90, null)])).toBe(1)
    expect(
      scriptedShare([...passage(0, 30, 1), { start: 30, end: 90, origin: 'mandated', scripted: 0 }]),
    ).toBe(1)
    expect(scriptedShare(passage(0, 30, null))).toBeNull()
    expect(scriptedShare([])).toBeNull()
  })
})
