import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidate } from '../../../src/annotate/names/name-at.ts'
import { statementIn } from '../../../src/annotate/names/statement.ts'
import { annotate, chat } from '../support.ts'

test('a statement has the words and the place of its name, and is only implied unless more is known', () => {
  const words = fc.array(fc.constantFrom('ana', 'Bell', "Ann's", 'von', 'is', '4711'), { minLength: 1 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (said, from, more) => {
      const turn = annotate(chat(`a: Hi\nc: ${said.join(' ')}`)).turns[1]!
      const first = from % turn.tokens.count
      const end = first + 1 + (more % (turn.tokens.count - first))
      const name = candidate(turn.text, turn.tokens, first, end, false, false)
      const statement = statementIn(turn, name)
      expect(turn.text.slice(statement.start, statement.end)).toBe(name.text)
      expect(statement).toEqual({
        ...name,
        outright: false,
        another: false,
        called: false,
        answers: null,
        turnIndex: 1,
        turnId: turn.id,
      })
      const sure = { outright: true, another: true, called: true, answers: 'given' } as const
      expect(statementIn(turn, name, sure)).toEqual({ ...statement, ...sure })
    }),
  )
})
