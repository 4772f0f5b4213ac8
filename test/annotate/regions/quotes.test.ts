import { describe, expect, test } from 'vitest'
import { annotate, mail } from '../support.ts'

const question = 'Where is my parcel? It was to be here on Monday, and I have waited all day.'
const answer = 'I have called the depot, and they will bring it to you tomorrow before noon.'

function quoted(...texts: readonly string[]): (number | undefined)[] {
  const turns = texts.map((text, index) => ({ participantId: index % 2 === 0 ? 'c' : 'a', text }))
  return annotate({ ...mail('x'), turns }).turns.map(({ quotes }) => quotes)
}

const wrote = 'On Mon, 2 Mar 2026 at 09:14, Anna wrote:'

describe('the turn a mail quotes', () => {
  test('is the one its words come from, however its lines were folded', () => {
    const folded = question.replaceAll(' ', '\n> ')
    expect(quoted(question, `${answer}\n\n${wrote}\n> ${folded}`)).toEqual([undefined, 0])
  })

  test('is the nearest of those quoted in one another', () => {
    const history = `> ${answer}\n> ${wrote}\n>> ${question.slice(0, 40)}`
    expect(quoted(question, answer, `Thanks!\n\n${wrote}\n${history}`)).toEqual([undefined, undefined, 1])
  })

  test('is none where the words are not of this interaction, or not quoted', () => {
    expect(
      quoted(question, `Yes.\n\n${wrote}\n> Could you send me the invoice of last year once more?`),
    ).toEqual([undefined, undefined])
    expect(quoted(question, question)).toEqual([undefined, undefined])
  })

  test('is not a turn that only quoted it too', () => {
    const reply = `${answer}\n\n${wrote}\n> ${question}`
    expect(quoted(question, reply, `And?\n\n${wrote}\n> ${question}`)).toEqual([undefined, 0, 0])
  })
})
