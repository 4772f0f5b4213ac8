import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksWho } from '../../../src/detectors/scripted-reply/asks-who.ts'
import { annotate, chat } from '../../annotate/support.ts'

const WHO = ['May I have your full name, please?', 'Your order number?', 'And your date of birth, please.']
const OTHER = ['The bench left Leeds at six.', 'Is there anything else I can help you with?', 'So sorry.']

test('a passage asks who somebody is where all its sentences do, however a text is cut', () => {
  const sentences = fc.array(fc.constantFrom(...WHO, ...OTHER), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(sentences, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (said, cuts) => {
      const groups = said.reduce<string[][]>((made, text, i) => {
        if (i === 0 || cuts[i]) return [...made, [text]]
        return [...made.slice(0, -1), [...made.at(-1)!, text]]
      }, [])
      let start = 0
      const passages = groups.map((group) => {
        const end = start + group.join(' ').length + 1
        const passage = { origin: 'template', start, end, scripted: 0.9 } as const
        start = end
        return passage
      })
      const turn = annotate(chat(`a: ${said.join(' ')}`)).turns[0]!
      const found = asksWho(turn, passages)
      expect(passages.map((passage) => found.has(passage))).toEqual(
        groups.map((group) => group.every((text) => WHO.includes(text))),
      )
    }),
  )
})
