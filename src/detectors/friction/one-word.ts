/** Answers of one word: "Blue." to "What colour?" behind "the blue lamp". */
import { isJoined } from '../../annotate/names/name-at.ts'
import type { AnnotatedTurn } from '../../annotate/types.ts'
import type { Span } from '../../model/span.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { tokenAt } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import { wordsOf, type Known } from './told-words.ts'

/**
 * An answer of one word: "Bosch" to "What make is the dishwasher?" behind "my Bosch dishwasher", "12" to "Which size?" behind "size 12", and the only colour that was told.
 * Which of several it is may well be asked.
 */
export function oneWord(
  word: string,
  asking: AnnotatedTurn,
  question: Span,
  { pairs, before, colours }: Known,
): AnnotatedTurn | undefined {
  if (asksForNow(asking, question)) return undefined
  const asked = wordsOf(asking, question)
  if (colours.size === 1 && asked.some((each) => asking.lexicon.colourNouns.has(each)))
    return colours.get(word)
  if (!asksWhich(asking, question)) return undefined
  for (const noun of asked) {
    const isOnly = before.get(noun)?.size === 1
    const told = isOnly ? pairs.get(`${word} ${noun}`) : undefined
    if (told !== undefined) return told
    const numbered = /^\d/u.test(word) ? pairs.get(`${noun} ${word}`) : undefined
    if (numbered !== undefined) return numbered
  }
  return undefined
}

/** "What colour is it now?" */
function asksForNow({ text, tokens, lexicon }: AnnotatedTurn, { start, end }: Span): boolean {
  for (let token = tokenAt(tokens, start); token < tokens.count && tokens.start[token]! < end; token++)
    if (lexicon.nowWords.has(foldedToken(text, tokens, token))) return true
  return false
}

/** "What make …?", "which size …?": a noun right behind the word that asks; not "what's wrong …?", "what is …?", "what happened to …?", "what broke the …?". */
function asksWhich({ text, tokens, phrases, lexicon }: AnnotatedTurn, { start, end }: Span): boolean {
  return phrases.some((hit) => {
    const { group, firstToken, endToken: noun } = hit
    if (group !== 'question' || hit.start < start || hit.end > end || noun - firstToken > 1) return false
    if (noun >= tokens.count || lexicon.functionWords.has(tokens.hash[noun]!)) return false
    const next = noun + 1 < tokens.count ? foldedToken(text, tokens, noun + 1) : ''
    return !/['’]/u.test(text.slice(hit.start, hit.end)) && !lexicon.nounOpeners.has(next)
  })
}

/** Those of something, "the blue lamp", "in blue": "it went red" tells of a moment, and "is the blue one washable?" chooses none. */
export function coloursIn({ text, tokens, lexicon }: AnnotatedTurn): readonly string[] {
  const { colours, functionWords, nounOpeners } = lexicon
  if (colours.size === 0) return []
  const wordAt = (token: number): string => foldedToken(text, tokens, token)
  const isOfThing = (token: number): boolean =>
    (isJoined(text, tokens, token + 1) && !functionWords.has(tokens.hash[token + 1]!)) ||
    (token > 0 && nounOpeners.has(wordAt(token - 1)))
  return tokens.sentences
    .filter((sentence) => !endsAsQuestion(text, sentence))
    .flatMap(({ firstToken, endToken }) => {
      const found: string[] = []
      for (let token = firstToken; token < endToken; token++)
        if (colours.has(wordAt(token)) && isOfThing(token)) found.push(wordAt(token))
      return found
    })
}
