import { describe, expect, test } from 'vitest'
import { annotate, chat, mail, named, names } from '../support.ts'

/** How the agent uses names where the participant data has this one. */
function uses(customer: string, script: string, language = 'en'): string[] {
  return names(annotate(named(chat(script, { language }), { c: customer, a: 'Bruno' })))
}

describe('a name that the customer said is not wrong', () => {
  test.each([
    ['Sunita Rao', "c: Hi, this is Rajesh, Sunita's husband.", 'a: Hi Rajesh, no problem.', 'Rajesh'],
    ['Joan Fisher', 'c: Hi, Dave here, writing for my mum Joan.', 'a: Hi Dave, I will.', 'Dave'],
    ['Joan Fisher', "c: Hello, I'm Joan's daughter Kirsty.", 'a: Hello Kirsty, I will.', 'Kirsty'],
    ['R. Iyer', 'c: This is Lakshmi, my initials come first', 'a: Hi Lakshmi, noted.', 'Lakshmi'],
    ['Mark Stone', 'c: Please write to my colleague Ana', 'a: Hi Ana, Mark asked me to.', 'Ana'],
    ['Dorothy Hale', 'c: everyone calls me dolly', 'a: Hi Dolly, done.', 'Dolly'],
    ['Ellen Brandt', 'c: hi its rajesh for ellen', 'a: Hi Rajesh, done.', 'Rajesh'],
    ['Blue Door', 'c: The sign is broken, cheers mark', 'a: Hi Mark, done.', 'Mark'],
    ['Blue Door', 'c: The sign is broken.\nThanks,\nGrace', 'a: Hi Grace, done.', 'Grace'],
    ['Ellen Brandt', 'c: The form is wrong.\nThanks,\nTina Marsh', 'a: Hello Tina, done.', 'Tina'],
  ])('to %s, after “%s”: “%s”', (customer, said, reply, name) => {
    expect(uses(customer, `${said}\n${reply}`)).toContain(`correct: ${name}`)
  })

  test('in Greek in another case than it was said in', () => {
    const script = 'c: Γεια σας, γράφω για τον πατέρα μου, είμαι ο Πέτρος.\na: Γεια σας Πέτρο, το κοιτάζω.'
    expect(uses('Μανώλης Κρητικός', script, 'el')).toEqual(['correct: Πέτρο'])
  })

  test('in a mail by the name below it, whatever the account is called', () => {
    const signed = mail('Hello,\n\nthe boiler leaks.\n\nBest wishes\nTina Marsh\nOffice', 'c')
    const reply = { participantId: 'a', text: 'Dear Tina,\n\nPhil comes at two.' }
    const participants = [...signed.participants, { id: 'a', role: 'agent' } as const]
    const thread = { ...signed, participants, turns: [...signed.turns, reply] }
    expect(names(annotate(named(thread, { c: 'Info Riverside' })))).toEqual(['correct: Tina'])
  })
})

describe('a name stays wrong', () => {
  test.each([
    ['that the customer greets', 'c: Hi Karen, my bill is wrong.', 'a: Hi Karen, I see.', 'Karen'],
    ['that is a word to the customer', 'c: My bill is wrong.', 'a: Hi Bill, I see.', 'Bill'],
    ['that opens a sentence as a word', 'c: Mark it as paid.', 'a: Hi Mark, I see.', 'Mark'],
    ['that is said only later', 'c: Hello.', 'a: Hi Karen, I see.\nc: Who is Karen?', 'Karen'],
    ['of somebody who died', 'c: My husband Alan died in May.', 'a: Dear Alan, I see.', 'Alan'],
    [
      'of somebody who died, told next',
      'c: He was called Alan. He died in May.',
      'a: Dear Alan, hello',
      'Alan',
    ],
    ['that the customer rejects', "c: I'm not Gareth.", 'a: Hi Gareth, I see.', 'Gareth'],
    ['of somebody the agent spoke of', 'c: When?\na: At two, it is Kenny.', 'a: Hi Kenny, I see.', 'Kenny'],
  ])('%s', (_, said, reply, name) => {
    expect(uses('Ellen Brandt', `${said}\n${reply}`)).toContain(`wrong: ${name}`)
  })

  test('beside one that was said', () => {
    expect(uses('Mark Stone', 'c: Write to my colleague Ana.\na: Hi Ana Duarte, I will.')).toEqual([
      'wrong: Ana Duarte',
    ])
    expect(uses('Mark Stone', 'c: Write to my wife Ana.\na: Hi Ana Stone, I will.')).toEqual([
      'correct: Ana Stone',
    ])
  })

  test('in quoted history nobody says a name', () => {
    const asked = mail('Where is it?\n\n> Dear Karen,\n> it is sent. Karen is informed.', 'c')
    const participants = [...asked.participants, { id: 'a', role: 'agent' } as const]
    const turns = [...asked.turns, { participantId: 'a', text: 'Dear Karen,\n\nit is late.' }]
    expect(names(annotate(named({ ...asked, participants, turns }, { c: 'Ellen Brandt' })))).toEqual([
      'wrong: Karen',
    ])
  })
})

test('where the right name is called in the same turn, whoever else is called is somebody else', () => {
  const toAna = (reply: string): string[] => uses('Ana Duarte', `c: Hello\na: ${reply}`)
  expect(toAna("Thanks Pete, I'll take it from here. Hi Ana, window or aisle?")).not.toContain('wrong: Pete')
  expect(toAna('Hi Mark, hi Ana, I will.')).toEqual(['correct: Ana'])
  expect(toAna('Hello London! Sorry, wrong office. Ana, go to desk 4.')).toEqual(['correct: Ana'])
  expect(toAna('Hi Karen, the parcel for Ana Duarte is here.')).toContain('wrong: Karen')
  expect(toAna('Hi Karen, it is here.')).toEqual(['wrong: Karen'])
})

test('who writes for the customer may be called by either name, and a slip of it is one', () => {
  const said = "c: Hi, this is Rajesh, Sunita's husband."
  expect(uses('Sunita Rao', `${said}\na: Hi Sunita, no problem.`)).toEqual(['correct: Sunita'])
  expect(uses('Sunita Rao', `${said}\na: Hi Rajehs, no problem.`)).toEqual(['misspelt: Rajehs'])
  expect(uses('Sunita Rao', `${said}\na: Hi Gareth, no problem.`)).toEqual(['wrong: Gareth'])
})
