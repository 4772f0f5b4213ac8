import { mailFrames } from '../../language/mail-frames/index.ts'
import { expand } from '../../text/phrase-pattern.ts'
import { foldText } from '../../text/view.ts'

/** What a subject says without "Re:", "AW:", "ΑΠ:" and the like. */
export interface Subject {
  /** Folded for comparison: case, accents and spaces make no difference. */
  readonly key: string
  /** Whether it says that it answers something; a forward begins something new. */
  readonly isReply: boolean
}

/** The longest of them is "videresendt"; a longer word before a colon is the subject's own. */
const LONGEST_PREFIX = 24
/** Subjects that have gone to and fro in ten mail programs. */
const MAX_PREFIXES = 20

/** Prefixes of all languages, folded; `true` for a reply, `false` for a forward. */
let prefixes: ReadonlyMap<string, boolean> | undefined

function knownPrefixes(): ReadonlyMap<string, boolean> {
  if (prefixes !== undefined) return prefixes
  const found = new Map<string, boolean>()
  const add = (patterns: readonly string[], isReply: boolean): void => {
    for (const pattern of patterns)
      for (const words of expand(pattern)) {
        const word = foldText(words.join(' '))
        if (!found.has(word)) found.set(word, isReply)
      }
  }
  for (const { replyPrefixes } of Object.values(mailFrames)) add(replyPrefixes, true)
  for (const { forwardPrefixes } of Object.values(mailFrames)) add(forwardPrefixes, false)
  prefixes = found
  return found
}

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/i

/** `Re: AW[2]: Order 5` is a reply about `order 5`. */
export function normaliseSubject(subject: string): Subject {
  let rest = subject.trim()
  let isReply = false
  for (let i = 0; i < MAX_PREFIXES; i++) {
    const colon = rest.slice(0, LONGEST_PREFIX).search(/[:：]/u)
    if (colon < 1) break
    // "Re[2]:" and "RE(3):" count the replies.
    const word = foldText(
      rest
        .slice(0, colon)
        .replace(/ ?[[(^]\d{1,3}[\])]?$/u, '')
        .trim(),
    )
    const known = knownPrefixes().get(word)
    if (known === undefined) break
    isReply ||= known
    rest = rest.slice(colon + 1).trimStart()
  }
  // What is plain needs no folding but that of capitals.
  const key = PLAIN.test(rest) ? rest.toLowerCase() : foldText(rest).replaceAll(/\s+/gu, ' ').trim()
  return { key, isReply }
}
