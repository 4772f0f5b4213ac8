import type { Span } from '../model/span.ts'

/** Question marks of today's scripts; Greek asks with a semicolon, which alone is none elsewhere. */
const MARKS = new Set('?？؟⁇⁈⁉\u037e')
/** What may stand behind a question mark: "really?!", "(why?)", "why??". */
const BEHIND = new Set('!.…)]}"\'’”»')
/** What may stand between a letter and the mark: others like it, and quotation marks. */
const PASSED = new Set(' ;!)"\'’”»\u037e')
/** Units looked at from the end. */
const REACH = 8

/** Whether a sentence ends as a question does: "?", in Greek ";", whatever closing marks follow. */
export function endsAsQuestion(text: string, { start, end }: Span): boolean {
  for (let at = end - 1; at >= start && at >= end - REACH; at--) {
    const mark = text.charAt(at)
    if (MARKS.has(mark)) return true
    if (mark === ';') return isGreekQuestionMark(text, at)
    if (!BEHIND.has(mark)) return false
  }
  return false
}

/** Whether the semicolon at `index` is the Greek question mark: it follows a Greek letter, or others like it that do. */
export function isGreekQuestionMark(text: string, index: number): boolean {
  let before = index - 1
  while (before >= 0 && index - before <= REACH && PASSED.has(text.charAt(before))) before--
  const unit = text.charCodeAt(before)
  return (unit >= 0x370 && unit <= 0x3ff && unit !== 0x37e) || (unit >= 0x1f00 && unit <= 0x1fff)
}
