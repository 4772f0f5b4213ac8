/**
 * What an agent says they do, have done or will do for the customer, in English: written for this library. Who says "I send it you
 * tonight", "I go put it in for you" or "I'm giving you Malcolm" undertakes as much as who says "I'll send it", so that forms of
 * learners and of other Englishes stand beside it. "I told you" and "I asked you" undertake nothing.
 */

/** Verb, "-ing", past. */
const DEEDS = `
  arrange arranging arranged, book booking booked, refund refunding refunded, send sending sent, order ordering ordered, find finding found,
  fix fixing fixed, call calling called, ring ringing rung, phone phoning phoned, text texting texted, write writing written, email emailing emailed,
  message messaging messaged, drop dropping dropped, check checking checked, sort sorting sorted, track tracking tracked, trace tracing traced,
  keep keeping kept, hold holding held, chase chasing chased, put putting put, replace replacing replaced, cancel cancelling cancelled,
  cancel canceling canceled, update updating updated, raise raising raised, give giving given, bring bringing brought, take taking taken,
  move moving moved, change changing changed, add adding added, remove removing removed, print printing printed, post posting posted,
  copy copying copied, save saving saved, pass passing passed, open opening opened, set setting set, transfer transferring transferred,
  reset resetting reset, correct correcting corrected, credit crediting credited, waive waiving waived, reserve reserving reserved,
  log logging logged, mark marking marked, lift lifting lifted, extend extending extended, swap swapping swapped, repair repairing repaired, stay staying stayed,
  block blocking blocked, stop stopping stopped, freeze freezing frozen, unlock unlocking unlocked, file filing filed, close closing closed,
  release releasing released, request requesting requested, approve approving approved, report reporting reported, reverse reversing reversed,
  switch switching switched, dispute disputing disputed, flag flagging flagged, escalate escalating escalated, issue issuing issued,
  mend mending mended, sew sewing sewn, fetch fetching fetched, drive driving driven, squeeze squeezing squeezed, fit fitting fitted,
  tear tearing torn, wipe wiping wiped, scrap scrapping scrapped, clear clearing cleared, restore restoring restored, unblock unblocking unblocked,
  rush rushing rushed, wire wiring wired, pull pulling pulled, pencil pencilling pencilled, pay paying paid, reissue reissuing reissued, start starting started, prioritise prioritising prioritised, prioritize prioritizing prioritized`
const VERBS = DEEDS.split(',').map((deed) => deed.trim().split(/\s+/u))
const OTHERS =
  'see speak talk look get contact follow stay do have make come start try run pull read walk collect deliver ask tell wait go sit pop nip holler shout'
/** "Ill" before a verb is "I'll". */
const WHO =
  "i will|i'll|ill|i'm going to|i am going to|let me|we'll|we will|i'm gonna|i gonna|i shall|lemme|i go"
const PAST_ONLY = ['made', 'spoken', 'asked', 'been on to', 'got on to']
const PLAIN_PAST =
  'put|sent|booked|moved|kept|held|saved|raised|rang|phoned|called|emailed|wrote|took|found|checked|added|changed|set|reserved|opened'
const WHERE = 'for|to|on|in|up|off|aside|back|down|through|at|with|by|and|you'
/** Of these, what is no reproach: not "I called you twice", "I sent you the form". */
const PLACED = 'put|booked|moved|kept|held|saved|found|got|set|fitted|squeezed'
const PRESENT =
  'write|send|call|ring|phone|keep|put|check|post|text|book|stay|hold|bring|fix|repair|refund|move'
const WHEN =
  'today|tonight|tomorrow|now|by|before|until|till|on|at|in|within|monday|tuesday|wednesday|thursday|friday|saturday|sunday'

const oneOf = (words: readonly (string | undefined)[]): string =>
  [...new Set(words.filter((word) => word !== undefined))].join('|')
const verbs = oneOf([...VERBS.map(([verb]) => verb), ...OTHERS.split(' ')])
const doing = oneOf(VERBS.map(([, form]) => form))
const done = oneOf([...VERBS.map(([, , form]) => form), ...PAST_ONLY])

/** What nobody regrets that it was done. */
const GOOD =
  'found located delivered refunded repaid approved released repaired fixed unlocked reset credited waived restored mended replaced sorted collected shipped dispatched returned paid solved painted reversed'.split(
    ' ',
  )

/** Adverbs stand in patterns of their own, so that none grows beyond what is quickly compiled. */
export const commitments: readonly string[] = [
  ...WHO.split('|').flatMap((who) => [
    `${who} (${verbs})`,
    `${who} (just|only|now|personally|also|get|go|gladly|myself) (${verbs})`,
  ]),
  ...["i'm", 'i am', "we're", 'we are'].flatMap((who) => [`${who} (just|now|also|already)? (${doing})`]),
  ...["i've", 'i have', "we've", 'we have'].flatMap((who) => [
    `${who} (just|now|also|already|only|gone and)? (${done})`,
  ]),
  "(i've|i have|we've|we have|i) (just|now|also|already)? (asked|told) (the|them|him|her|my|our) *",
  ...['it', 'them', 'him', 'her', 'this', 'that', 'one', 'out', 'aside', 'the *', 'your *', 'a *'].map(
    (what) => `i (${PLAIN_PAST}) ${what} (${WHERE})`,
  ),
  `i (${PLACED}) you (to|on|onto|in|from|at|for|a|an|the|another|one|some)`,
  `i (just|only|now|also)? (${PRESENT}) (you|for you|it|them|him|her|the|your|this|on|in)`,
  'i (send|call|ring|bring|book|get|ask) * (now|today|tonight|tomorrow|to you)',
  '(just|now|already|all) (sent|done|booked|moved|changed|cancelled|canceled|refunded|ordered|added|updated|sorted|fixed|reset) (it|that|this|them|one|you|over|through|again|for|now)',
  // Nigerian Pidgin: "I don send am" is done.
  `(i|we) don (${oneOf(VERBS.map(([verb]) => verb))})`,
  '(just|already) (spoken|spoke|rang|rung|called|asked|emailed|messaged|texted|phoned) (to|with|the|her|him|them|our|my)',
  'found (one|another|it|yours)',
  "(it's|its|that's) (blocked|stopped|frozen|cancelled) now",
  // "We'll" and "we're" without an apostrophe, where no other reading is likely.
  'well (get|send|bring|have|book|refund|find|keep|pay|see) (you|someone|somebody|him|her|them) (a|an|the|to|in|out|over|round|up|back|on|by|at|sorted|there)',
  'well (get|send|bring) (the|a|an) * (to|out|round|over)',
  'well (be|come) (with|round|there|over|out)',
  'were (sending|getting|bringing|putting|moving|fixing|booking|refunding|replacing) (it|you|him|her|them|someone|somebody|the|your|that|*) *? (now|today|tonight|over|round|straight)',
  'were (sending|getting|bringing) (it|him|her|them|someone|somebody|*) to you',
  'on (my|our) way',
  // Done, and when: nobody says by whom. What may as well have been done to the customer, only as of now.
  ...GOOD.map((outcome) => `(is|was|are|were|been) (just|now|already) ${outcome}`),
  ...GOOD.map(
    (outcome) =>
      `${outcome} (now|just now|already|straight away|today|tonight|this (second|minute|morning|afternoon))`,
  ),
  ...['blocked', 'stopped', 'cancelled', 'frozen'].map(
    (outcome) => `${outcome} (as of|just now|this (second|minute))`,
  ),
  // Done by others, for this customer now.
  '(is|are|will be|has been) (ringing|calling|phoning|texting|emailing|visiting|collecting) (you|it|them|him|her)',
  '(is|are) (already)? (on (the|its|his|her|their) way|* minutes away)',
  '(is|are) being (moved|replaced|refunded|sent|fixed|repaired|cleaned|collected|brought|held|kept|reissued|looked at)',
  "(i'm|i am|we're|we are) not (leaving|going|stopping|closing|hanging up) (anywhere)? (until|till)",
  "(you'll|you will) (have|get|receive|hear|see) *",
  `you (have|get|receive|hear|see) (it|them|him|her|from me|from us|me|an|the|your) (${WHEN})`,
]

const BE = 'was|were|is|are|has been|have been|will be|is being|are being|gets|got'

/** What is or will be done, by nobody named: a deed where it is about this customer's matter, and has a day. */
export const passiveDeeds: readonly string[] = BE.split('|').map(
  (be) => `${be} (now|just|already|also)? (${GOOD.join('|')})`,
)

/** Any deed in the first person: one where it has a time. "I'll sew it up tonight", "I've left your engineer booked for four". */
export const undertakings: readonly string[] = [
  "(i'll|i will|we'll|we will|i shall|i'm going to|i'm gonna) *",
  "(i've|i have|we've|we have) (just|now|already)? *",
  "(i'm|i am|we're|we are) (just|now|already)? (going|walking|driving|heading|running|popping|nipping|coming) *",
]

/** Undertakings that say neither what will be done nor when: all anybody in trouble ever hears. */
export const vaguePromises: readonly string[] = [
  '(look|looking) (further)? into (it|this|that|the (matter|issue|problem|situation|case)|your (case|matter|issue|problem|concern|concerns|request|complaint))',
  'take a (look|closer look|further look)',
  '(get|be getting|come) back to you',
  'be in touch',
  'see what (i|we) can do',
  'do (my|our) (very)? best',
  '(pass|passing|passed) (this|it|that|your (message|concerns|comments|feedback|complaint|query)) (on|along|to)',
  'ask you to',
  "(you'll|you will) (have|get|receive|hear|see) (a|an|the|our|another)? (letter|form|email|reminder|bill|invoice|reply|response|text|survey|decision|copy|confirmation|message|leaflet|link)",
  '(try|trying) to (help|assist|resolve|fix|sort|solve)',
  '(keep|keeping) you (updated|posted|informed)',
  // Paper: written down, handed on, closed.
  '(logged|noted|recorded|registered|log|note|record) (your|this|that|it|the|down)',
  '(make|made|making) a note',
  '(raise|raised|raising) (this|it|that) with',
  '(close|closed|closing) (your|the|this|it) *?',
  '(pass|passing|transfer) you (to|on|over)',
  'let me (tell|explain|remind) *',
  '(send|sending|sent) you (the|our|a copy of the|a link to the) (terms|policy|rules|link|form|faq|brochure|procedure)',
  "(you'll|you will) (have to|need to|see|hear from)",
  'do nothing',
]
