import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { el } from '../../src/language/el/index.ts'
import { formComparer, formLister } from '../../src/language/index.ts'
import { foldText } from '../../src/text/view.ts'

const compare = formComparer(el.nameForms)
const areForms = (one: string, other: string): boolean => compare(foldText(one), foldText(other))

describe('a Greek name', () => {
  test.each([
    ['Γιώργος', 'Γιώργο'],
    ['Νίκος', 'Νίκο'],
    ['Αλέξανδρος', 'Αλέξανδρε'],
    ['Παπαδόπουλος', 'Παπαδόπουλε'],
    ['Παπαδόπουλος', 'Παπαδοπούλου'],
    ['Γιάννης', 'Γιάννη'],
    ['Κώστας', 'Κώστα'],
    ['Μαρία', 'Μαρίας'],
    ['Ελένη', 'Ελένης'],
    ['ΠΕΤΡΟΣ', 'Πέτρο'],
  ])('%s is meant by %s', (name, called) => {
    expect(areForms(name, called)).toBe(true)
    expect(areForms(called, name)).toBe(true)
  })

  test.each([
    ['Γιώργος', 'Giorgos'],
    ['Γιώργο', 'Giorgos'],
    ['Παπαδόπουλε', 'Papadopoulos'],
    ['Χρήστο', 'Christos'],
    ['Χρήστο', 'Hristos'],
    ['Ευάγγελε', 'Evangelos'],
    ['Ελευθερία', 'Eleftheria'],
    ['Στέφανε', 'Stefanos'],
    ['Βασίλη', 'Vasilis'],
    ['Κωνσταντίνε', 'Konstantinos'],
    ['Μπάμπη', 'Babis'],
    ['Θοδωρή', 'Thodoris'],
    // The first letter is two in the other script, on either side.
    ['Ουρανία', 'Ourania'],
    ['Ψαρός', 'Psaros'],
    ['Ξενία', 'Xenia'],
    ['Θέα', 'Thea'],
  ])('%s is meant by %s, in Latin letters', (name, written) => {
    expect(areForms(name, written)).toBe(true)
    expect(areForms(written, name)).toBe(true)
  })

  test.each([
    ['Νίκος', 'Νίκη'],
    ['Γιώργος', 'Γιάννης'],
    ['Μαρία', 'Μάριος'],
    ['Μάριος', 'Μάρκος'],
    ['Γιώργος', 'Giannis'],
    ['Ελένη', 'Eleftheria'],
    ['Άρης', 'Άρια'],
    // Of one beginning, and of one ending.
    ['Ουρανία', 'Ourasia'],
    ['Πέτρος', 'Μέτρος'],
    ['Ος', 'Ης'],
  ])('%s is not meant by %s', (name, other) => {
    expect(areForms(name, other)).toBe(false)
    expect(areForms(other, name)).toBe(false)
  })
})

test('the forms of a name are itself and those of its declension', () => {
  expect(formLister(el.nameForms)(foldText('Γιώργος'))).toEqual(
    ['Γιώργος', 'Γιώργο', 'Γιώργε', 'Γιώργου'].map(foldText),
  )
  expect(formLister(undefined)('anna')).toEqual(['anna'])
})

test('a language without forms knows a name by itself alone', () => {
  const plain = formComparer(undefined)
  expect([plain('anna', 'anna'), plain('anna', 'anne')]).toEqual([true, false])
})

test('whatever it is given, a name is its own form, and the order does not matter', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'α β γ ο σ υ η τ κ ι a b h o c'.split(' ')),
    maxLength: 9,
  })
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(compare(one, one)).toBe(true)
      expect(compare(one, other)).toBe(compare(other, one))
    }),
  )
})
