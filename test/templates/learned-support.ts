import { hashText } from '../../src/similarity/grams.ts'
import { columns, ordered, type TemplateState } from '../../src/templates/state.ts'

const WORDS = 300
const TEMPLATES = 20
const TEMPLATE_WORDS = 14
const FREE_WORDS = 8

/**
 * Rows of so many interactions, a reply each: one of a few long sentences, now and then with a word changed, and one of words drawn at
 * random. Made without annotation, so that the same rows are the same whatever becomes of that.
 */
export function madeState(interactions: number): TemplateState {
  const draw = createDraw()
  const surfaces = Array.from({ length: WORDS }, (_, word) => `word${word} `)
  const templates = Array.from({ length: TEMPLATES }, () =>
    Array.from({ length: TEMPLATE_WORDS }, () => draw(WORDS)),
  )
  const length = TEMPLATE_WORDS + FREE_WORDS
  const replies = columns(interactions, interactions * length)
  for (let reply = 0; reply < interactions; reply++) {
    const words = [...templates[draw(TEMPLATES)]!]
    if (draw(4) === 0) words[draw(TEMPLATE_WORDS)] = draw(WORDS)
    for (let i = 0; i < FREE_WORDS; i++) words.push(draw(WORDS))
    replies.interaction[reply] = reply
    replies.agent[reply] = draw(3)
    replies.sentAt[reply] = draw(5) === 0 ? NaN : -86_400_000 + draw(1_000_000) * 1000
    words.forEach((word, i) => {
      const isLast = i === TEMPLATE_WORDS - 1 || i === length - 1
      replies.tokens[reply * length + i] = word * 2 + (isLast ? 1 : 0)
    })
    replies.start[reply + 1] = (reply + 1) * length
  }
  return ordered([
    {
      interactions: Array.from({ length: interactions }, (_, at) => `i${at}`),
      agents: ['a1', 'a2', 'ティケット'],
      surfaces,
      words: Uint32Array.from(surfaces, (surface) => hashText(surface)[0]),
      replies,
    },
  ])
}

/** Whole numbers below a limit, the same each time (a linear congruence; Knuth's constants). */
function createDraw(): (limit: number) => number {
  let state = 1
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
