import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../../src/annotate/lexicon.ts'
import { likeness, mayBeHeardAs, partsOf } from '../../../src/annotate/names/name-parts.ts'
import { soundsAlike } from '../../../src/annotate/names/sounds-alike.ts'
import { el } from '../../../src/language/el/index.ts'
import { en } from '../../../src/language/en/index.ts'

const lexicon = compileLexicon(en)
const like = (used: string, known: string): string =>
  likeness(partsOf(used, lexicon), partsOf(known, lexicon), lexicon)

test('a name falls into the parts it is called by, particles left out but at the end', () => {
  expect(partsOf('María van der Berg', lexicon)).toEqual(['maria', 'berg'])
  expect(partsOf('Nguyen Van', lexicon)).toEqual(['nguyen', 'van'])
  expect(partsOf('Jean-Luc O’Brien', lexicon)).toEqual(['jean', 'luc', 'o', 'brien'])
})

test('a plain word is the same part as where it is split off', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z@[`{0-9'-]{0,8}$/u), (word) => {
      expect(partsOf(word, lexicon)).toEqual(partsOf(`${word} `, lexicon))
    }),
  )
})

describe('a used name', () => {
  test.each([
    ['Bill', 'William Turner'],
    ['Peggy', 'Margaret Hill'],
    ['Nguyen', 'Nguyen Van An'],
    ['An', 'Nguyen Van An'],
    ['Van', 'Nguyen Van'],
    ['Γιώργο', 'Γιώργος Παπαδόπουλος'],
    ['Αλέξανδρε', 'Αλέξανδρος'],
    ['Niko', 'Nikos Pappas'],
    ['Isil', 'Işıl Çağlayan'],
    ['Ibrahim', 'İbrahim Yıldız'],
    ['J', 'James Turner'],
    ['Lukasz', 'Łukasz Zając'],
    ['Gosia', 'Małgorzata Nowak'],
    ['Mueller', 'Jan Müller'],
    ['Weiss', 'Anna Weiß'],
    ['Kostas', 'Konstantinos Vlachos'],
  ])('%s is that of %s', (used, known) => {
    expect(like(used, known)).toBe('same')
  })

  test.each([
    ['Micheal', 'Michael'],
    ['Kryzstof', 'Krzysztof'],
    ['Sara', 'Sarah'],
    ['Jon', 'Joan'],
    ['Stefanie', 'Stephanie'],
    ['Papadopulos', 'Papadopoulos'],
  ])('%s is a slip of %s', (used, known) => {
    expect(like(used, known)).toBe('close')
  })

  test.each([
    ['Karen', 'Anna'],
    ['Tim', 'Kim'],
    ['Mary', 'Gary'],
    ['Anna', 'Ian'],
    ['Karl', 'Karim'],
  ])('%s is another than %s', (used, known) => {
    expect(like(used, known)).toBe('other')
  })
})

test('sound is asked of the letters a to z alone', () => {
  expect(soundsAlike('robert', 'rupert')).toBe(true)
  expect(soundsAlike('γιώργος', 'γιώργος')).toBe(false)
  expect(soundsAlike('(anna', '(anna')).toBe(false)
})

test('speech recognition is forgiven up to half the letters', () => {
  expect(mayBeHeardAs(['kristof'], ['krzysztof'])).toBe(true)
  expect(mayBeHeardAs(['karen'], ['priya'])).toBe(false)
})

describe('in Greek, with its case forms, a used name', () => {
  const greek = compileLexicon(el)
  test.each([
    ['Αλέξανδρε', 'Αλέξανδρος', 'same'],
    ['Αλέξαντρε', 'Αλέξανδρος', 'close'],
    ['Χατζιδάκη', 'Χατζηδάκης', 'close'],
    ['Μαρία', 'Μάριος', 'other'],
    ['Πέτρο', 'Παύλος', 'other'],
  ])('%s is to %s: %s', (used, known, expected) => {
    expect(likeness(partsOf(used, greek), partsOf(known, greek), greek)).toBe(expected)
  })
})
