import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../../src/annotate/lexicon.ts'
import { likeness, partsOf } from '../../../src/annotate/names/name-parts.ts'
import { isShortForm } from '../../../src/annotate/names/short-forms.ts'
import { languages, worldNicknames } from '../../../src/language/index.ts'
import { foldText } from '../../../src/text/view.ts'

const lexicon = compileLexicon(languages['en']!)
const like = (used: string, known: string): string =>
  likeness(partsOf(used, lexicon), partsOf(known, lexicon), lexicon)

describe('a short or fond form', () => {
  test.each([
    ['Krish', 'Krishnamurthy Venkataraman'],
    ['Venkat', 'Venkatesh Iyer'],
    ['Venky', 'Venkatesh Iyer'],
    ['Olu', 'Oluwaseun Adeyemi'],
    ['Seun', 'Oluwaseun Adeyemi'],
    ['Temi', 'Temitope Balogun'],
    ['Jonny', 'Jonathan Clarke'],
    ['Gaz', 'Gary Shaw'],
    ['Robbo', 'Robinho Silva'],
    ['Minsu', 'Kim Min-su'],
    ['Majo', 'María José García'],
    ['Babs', 'Barbara Lee'],
    ['Jo', 'Joanne Lister'],
    ['Si', 'Simon Ash'],
    ['Ollie', 'Oliver Hart'],
    ['Ellie', 'Eleanor Hart'],
    ['Nicky', 'Nicola Hart'],
    ['Tasha', 'Natasha Hart'],
    ['Kathy', 'Kathleen Hart'],
    ['Rory', 'Ruaridh Munro'],
    ['Gus', 'Angus Munro'],
    ['Janey', 'Jane Hart'],
    ['Dee', 'Deirdre Walsh'],
    ['Ola', 'Aleksandra Nowak'],
    ['Kasia', 'Katarzyna Lis'],
    ['Paco', 'Francisco Reyes'],
    ['Juanito', 'Juan Reyes'],
    ['Rameshbhai', 'Ramesh Gupta'],
    ['Γιωργάκη', 'Γιώργος Δήμου'],
    ['Zsófi', 'Kovács Zsófia'],
    ['Johnny', 'Yiannis Kosta (Johnny)'],
    ['Billie', 'Wilhelmina "Billie" van der Berg'],
  ])('%s is that of %s', (used, known) => {
    expect(like(used, known)).toBe('same')
  })

  test.each([
    ['Sara', 'Sarah', 'close'],
    ['Victor', 'Victoria', 'close'],
    ['Daniel', 'Danielle', 'close'],
    ['Mary', 'Marcus', 'other'],
    ['Ian', 'Brian', 'other'],
    ['Mario', 'Marianne', 'other'],
    ['Peter', 'Maria Peterson', 'other'],
    ['Will', 'Anna Williams', 'other'],
    ['Karen', 'Karim', 'other'],
    ['Al', 'Bilal', 'other'],
    ['Ola', 'Nicola', 'other'],
    ['Paco', 'Patricia', 'other'],
    ['Al', 'Anna Lee', 'other'],
    ['Majo', 'María José', 'other'],
    ['Li', 'Anna Lindqvist', 'other'],
    ['Ali', 'Alan Price', 'other'],
    ['Marie', 'Mark Price', 'other'],
  ])('%s is not one of %s: %s', (used, known, expected) => {
    expect(like(used, known)).toBe(expected)
  })
})

test('two letters stay of a name and two are cut at least, and what is added at the end must be an ending', () => {
  expect(isShortForm('j', 'joanna', false)).toBe(false)
  expect(isShortForm('si', 'sid', false)).toBe(false)
  expect(isShortForm('si', 'simon', false)).toBe(true)
  expect(isShortForm('janey', 'jane', false)).toBe(true)
  expect(isShortForm('hughie', 'hugh', false)).toBe(true)
  expect(isShortForm('marie', 'mark', false)).toBe(false)
  expect(isShortForm('joa', 'joan', false)).toBe(false)
  expect(isShortForm('joa', 'joanna', false)).toBe(true)
  expect(isShortForm('annabel', 'anna', false)).toBe(false)
  expect(isShortForm('mary', 'margaret', true)).toBe(false)
})

test('whatever is compared, a form shares three letters with its name or begins like it', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'a b c d e i r n o y z'.split(' ')),
    minLength: 1,
    maxLength: 12,
  })
  /** A name, and a beginning or an end of it: few others are forms of one another. */
  const cut = fc
    .tuple(word, fc.nat(11), fc.boolean(), fc.constantFrom('', 'y', 'ie'))
    .map(([name, at, isEnd, ending]) => [isEnd ? name.slice(at) : name.slice(0, at) + ending, name] as const)
  let found = 0
  fc.assert(
    fc.property(fc.oneof(cut, fc.tuple(word, word)), fc.boolean(), ([used, known], isListed) => {
      if (!isShortForm(used, known, isListed)) return
      found++
      expect(used === known || known.startsWith(used.slice(0, 2)) || known.endsWith(used)).toBe(true)
    }),
  )
  expect(found).toBeGreaterThan(10)
})

test('the nicknames of the world are folded alike in no set twice', () => {
  for (const set of worldNicknames) {
    const folded = set.map(foldText)
    expect(new Set(folded).size, set.join(' ')).toBe(folded.length)
    expect(folded.length).toBeGreaterThan(1)
  }
})
