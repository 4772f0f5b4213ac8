/**
 * What customers say who do not take an answer, and how a reply does nothing: takes note of it, or says when an office is open, in English. Written for this library.
 * Neither tells much alone: they count together, before a goodbye.
 */
import type { LanguagePack } from '../types.ts'

export const demandPhrases: LanguagePack['phrases'] = {
  'asked-already': ['i did ask', 'my (other|second) question'],
  'already-done': [
    "(i've|i have|we've|we have) already (done|tried) *",
    "(i've|i have|we've|we have) (done|tried) (all|exactly|every bit) (of)? (that|this|it|those|them)",
    '(i|we) already (did|done|tried) *',
    '(i|we) did (exactly|all of|all) (that|this|it|those|them)',
    '(i|we) (did|done|tried) (that|this|it|those|all that) (already|before|twice)',
  ],
  // Told to somebody in need who did not ask, when an office opens is no help.
  'opening-hours': [
    "(are|is|we're) open (again)? (from|until|till|between|daily|every|monday|tuesday|24|seven)",
    '(opens|reopens|reopen) (again)? (at|on|from) *',
    '(opening|office|business|working) hours',
    '(call|ring|reach|contact|phone) us (between|from|monday)',
  ],
  rejection: ["(that's|that is) (wrong|no good)", "(that|this|it) (isn't|is not) (a|an|what)"],
  // Told before a goodbye: what was tried has not helped, or what was awaited has not come.
  'still-open': [
    "still (no|not|nothing|nobody|none|waiting|broken|down|stuck|missing|wrong|confused|locked|blocked|faulty|crashing|leaking|dripping|spinning|freezing|dropping|failing|flashing|blinking|cutting|buzzing|dead|loading|charging|the same|getting|having|isn't|doesn't|won't|can't|haven't|hasn't|didn't|don't)",
    "(it|that|this|which) (doesn't|does not|didn't|did not|isn't|is not|won't) (still|even)? (work|working|worked|start|load)",
    "(it|that|this|they|which) (hasn't|has not|haven't|have not) (still|even)? (come|arrived|worked|changed|turned up)",
    '(same|the same) (problem|issue|error|result|thing) (again|as before|still)',
    'no (luck|joy) (so far|yet|still|again|i am afraid|sorry)',
    'made no difference',
    '(nobody|noone|no one) (came|called|rang|answered|turned up|showed up|replied|has (called|come|rung|answered|replied|been))',
    'nothing (happens|works|helps|came|arrived|has (changed|happened|come|arrived))',
    "(that's|that is) what (i|we) (was|were|have been) (told|promised) (yesterday|last|before|already|on|every)",
  ],
  noted: [
    '(made a note|noted|logged|recorded)',
    '(i|we) (understand|hear you)',
    '(noted|logged|recorded) your (comments|feedback|concerns|views)',
  ],
}
