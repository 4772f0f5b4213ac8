import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/language/index.ts'
import { foldText } from '../../../src/text/view.ts'
import { annotate, chat, named, names } from '../support.ts'

function uses(customer: string, text: string, language = 'en', asked = 'Hello'): string[] {
  const script = chat(`c: ${asked}\na: ${text}`, { language })
  return names(annotate(named(script, { c: customer, a: 'Bruno' })))
}

describe('a word that calls anybody is nobody’s name', () => {
  test.each([
    'Good morning Oga, sorry about that.',
    'Good morning Ma, it is done.',
    'Good morning Chief, it is done.',
    'Good morning Mummy Chinedu, welcome.',
    'Good morning Sister Ada, welcome.',
    'Hi Uncle, can help?',
    'Hi Auntie, can help?',
    'Hello Ate, it is on the way.',
    'Hello Bhaiya, booking is done.',
    'Hey Legend, all fixed.',
    'Hey Superstar, all fixed.',
    'Hi Neighbour, it is done.',
    'Hi Sweet Pea, it is done.',
    'Hi Big Man, it is done.',
    'Hi Hen, it is done.',
    'Hi Fam, it is done.',
    'Hi Bro, it is done.',
    'Hello Love, it is done.',
    'Dear Accounts, it is done.',
  ])('“%s”', (text) => {
    expect(uses('Ellen Brandt', text)).toEqual([])
  })

  test.each([
    ['de', 'Guten Tag, wo ist mein Paket?', 'Hallo Nachbarin, Ihr Paket kommt heute bei Ihnen an.'],
    ['es', 'Buenos días, ¿dónde está mi pedido?', 'Hola Vecina, su pedido llega hoy por la tarde.'],
    ['fr', 'Bonjour, où est ma commande ?', 'Bonjour Tonton, votre commande arrive aujourd’hui.'],
    ['pt', 'Bom dia, onde está a minha encomenda?', 'Olá Vizinha, a sua encomenda chega hoje.'],
    ['el', 'Καλημέρα, πού είναι το δέμα μου;', 'Καλημέρα Γειτόνισσα, το δέμα σας έρχεται σήμερα.'],
  ])('in %s, too', (language, asked, text) => {
    expect(uses('Ellen Brandt', text, language, asked)).toEqual([])
    const karen = text.replace(/Nachbarin|Vecina|Tonton|Vizinha|Γειτόνισσα/u, 'Karen')
    expect(uses('Ellen Brandt', karen, language, asked)).toEqual(['wrong: Karen'])
  })

  test('beside the customer’s name it takes nothing from it', () => {
    expect(uses('Adaeze Nwosu', 'Good morning Aunty Adaeze, welcome.')).toEqual(['correct: Aunty Adaeze'])
    expect(uses('Ramesh Gupta', 'Hello Ramesh Ji, it is done.')).toEqual(['correct: Ramesh Ji'])
    expect(uses('Ellen Brandt', "Hi Ma'am Ellen, it is done.")).toEqual(["correct: Ma'am Ellen"])
  })

  test('behind a rank stands the name of who is called, and behind a title a word is a name', () => {
    expect(uses('Adaeze Nwosu', 'Good morning Chief Nwosu, it is open.')).toEqual(['correct: Chief Nwosu'])
    expect(uses('Adaeze Nwosu', 'Good morning Chief Okoro, it is open.')).toEqual(['wrong: Chief Okoro'])
    expect(uses('Adaeze Nwosu', 'Dear Mr King, it is open.')).toEqual(['wrong: King'])
  })

  test('it is a name to somebody who is called so', () => {
    expect(uses('Buddy Miller', 'Hi Buddy, it is done.')).toEqual(['correct: Buddy'])
    expect(uses('Prince Adeyemi', 'Hi Prince, it is done.')).toEqual(['correct: Prince'])
  })
})

test.each(Object.entries(languages))(
  'the pack %s has such words, and no given name of its own among them',
  (_, pack) => {
    const words = new Set([...(pack.addressWords ?? []), ...(pack.rankWords ?? [])].map(foldText))
    expect(words.size).toBeGreaterThan(50)
    expect((pack.deathWords ?? []).length).toBeGreaterThan(10)
    const formal = pack.nicknames.map(([first]) => foldText(first!))
    expect(formal.filter((name) => words.has(name))).toEqual([])
  },
)

test('a fuller name than the one known is right, another family name is not', () => {
  expect(uses('Anna', 'Hi Anna Weber, it is done.')).toEqual(['correct: Anna Weber'])
  expect(uses('Ellen Brandt', 'Dear Ellen Maria Brandt, it is done.')).toEqual([
    'correct: Ellen Maria Brandt',
  ])
  expect(uses('Ellen Brandt', 'Dear Ellen Maria Weber, it is done.')).toEqual(['misspelt: Ellen Maria Weber'])
})

test('initials in capitals are the name, a short name in their letters is not', () => {
  expect(uses('Jean-Pierre Dupont', 'Hi JP, it is done.')).toEqual(['correct: JP'])
  expect(uses('Jean-Pierre Dupont', 'Hi DP, it is done.')).toEqual(['wrong: DP'])
  expect(uses('Anna Lee', 'Hi Al, it is done.')).toEqual(['wrong: Al'])
})

describe('an agent’s own name', () => {
  test('is not that of an engineer or a driver', () => {
    expect(uses('Fiona Grey', "The engineer is with you at 11, it's Kenny.")).toEqual([])
    expect(uses('Fiona Grey', "Driver's name is Pat, before 9.")).toEqual([])
  })

  test('opens the turn or follows a greeting', () => {
    expect(uses('Fiona Grey', "It's Kenny from dispatch. How may I help?")).toEqual(['self: Kenny'])
    expect(uses('Fiona Grey', "Hi Fiona, it's Morag. How may I help?")).toContain('self: Morag')
  })
})

test('one name with a title and without is told apart within a turn', () => {
  expect(uses('Mark', 'Dear Mr Bell, it is open.')).toEqual([])
  expect(uses('Mark', 'Hi Bell, it is open.')).toEqual(['wrong: Bell'])
  expect(uses('Mark', 'Hi Bell, it is open.\nDear Mr Bell, it is open.')).toEqual(['wrong: Bell'])
  expect(uses('Mark', 'Dear Mr Bell, it is open.\nHi Bell, it is open.\nHi Bell, it is late.')).toEqual([
    'wrong: Bell',
    'wrong: Bell',
  ])
})

describe('a name between commas', () => {
  test.each([
    ['wrong: Karen', 'Large. It goes out today. Thank you, Karen, you will have it on Friday.'],
    ['wrong: Voss-Harding', 'Not at all, Mrs Voss-Harding.'],
    ['wrong: Oosterman', 'It goes out today, Mr Oosterman.'],
    ['wrong: Oosterman', 'Mr Oosterman, it goes out today.'],
    ['wrong: Karen', 'I have done that for you, Karen, and it is free.'],
    ['wrong: Karen', 'It goes out today, Karen.'],
    ['wrong: Karen', 'Lovely, Karen, I have done that.'],
    ['wrong: Oosterman', 'Of course, Mr Oosterman, you can pay at the desk.'],
    ['misspelt: Brand', 'Of course, Mr Brand, you can pay at the desk.'],
    ['correct: Brandt', 'It goes out today, Mrs Brandt.'],
    ['correct: Ellen', 'It goes out today, Ellen.'],
  ])('calls the customer: “%s” in “%s”', (found, text) => {
    expect(uses('Ellen Brandt', text)).toEqual([found])
  })

  test.each([
    'I asked our fitter, Mr Oosterman, and it is free.',
    'Your engineer, Mrs Voss-Harding.',
    'He will be with you today, Mr Oosterman.',
    'The man who rang you, Mr Oosterman, and a driver come today.',
    'The engineer with you today, Karen, will ring.',
    'Mr Oosterman, on the second floor.',
    'It ships today, Amazon.',
    'Of course, Dublin, Cork and Galway are open.',
    'We told the desk, Mrs Oosterman will ring.',
    'It is in the shop for you, Leeds, not York.',
    'Thank you, Visa, Maestro and Amex are fine.',
  ])('says who somebody is, or nobody: “%s”', (text) => {
    expect(uses('Ellen Brandt', text)).toEqual([])
  })

  test('is the writer’s where a mail or a message ends with it', () => {
    expect(uses('Ellen Brandt', 'It goes out today. Many thanks, Karen')).toEqual(['self: Karen'])
    expect(uses('Ellen Brandt', 'It goes out today. Many thanks, Karen, Guest Relations')).toEqual([
      'self: Karen',
    ])
  })

  test('in Greek, behind who is called', () => {
    const called = (text: string): string[] => uses('Ελένη Μάνου', text, 'el', 'Πού είναι το δέμα μου;')
    expect(called('Φεύγει σήμερα το δέμα σας, κύριε Παπαδόπουλε.')).toEqual(['wrong: Παπαδόπουλε'])
    expect(called('Φεύγει σήμερα, κυρία Σταματίου.')).toEqual(['wrong: Σταματίου'])
    expect(called('Θα το φέρει ο οδηγός μας, κύριος Παπαδόπουλος.')).toEqual([])
  })

  test('takes no longer for many of them', () => {
    const started = performance.now()
    uses('Ellen Brandt', 'It is for you, Mr Oosterman, and you, Karen, '.repeat(3000))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
