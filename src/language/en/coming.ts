/**
 * Help that is told in the third person, or offered, in English: who or what will be with the customer, and when; written for this library.
 * What is said so often stands without an apostrophe ("hell be there by ten"), before a verb only.
 */
import type { LanguagePack } from '../types.ts'

const WILL = "will|he'll|hell|she'll|shell|they'll|theyll|it'll|itll|going to|gonna"
const ARRIVING =
  'come|arrive|ring|phone|call|visit|collect|bring|deliver|reach|meet|see|pick you up|get to you|drop it'
const WHOM = 'you|her|him|them'
const MENDED =
  'fixed|mended|repaired|replaced|ready|sorted|done|delivered|refunded|repaid|returned|restored|brought|sent over|yours'
const PLACE =
  'there|here|round|over|back|outside|next door|at the|at your|in your account|in your hands|on your|on the|on its way'

export const comings: readonly string[] = [
  `(${WILL}) (also|then|now)? be (${PLACE}|${MENDED})`,
  `(${WILL}) (also|then|now)? be (with|at) (${WHOM})`,
  `(${WILL}) (also|then|now)? (${ARRIVING})`,
  `(with|to) (${WHOM}) (by|at|before|in|within|from|today|tonight|tomorrow|this|now|right now|first thing)`,
  `(bringing|driving|carrying|taking|sending|getting) * *? *? (over|round|out|up|down)? to (${WHOM})`,
  '(coming|walking|driving|heading|popping|going|running|turning) (round|over|out|up|down|to (you|her|him|them)|straight|at|by|with|tonight|today|tomorrow)',
  "(i'm|i am|we're|we are) (going|walking|driving|heading|popping|nipping) (down|over|up|back|out|round)? to (the|our|my|his|her)",
  '(comes|come) (round|over|out|to (you|her|him|them)|at)',
  `(reach|reaches|visit|visits|meet|meets) (${WHOM}) (by|at|before|today|tonight|tomorrow|now)`,
  `gets (to (${WHOM})|there)`,
  `(been|being|was) (sent|called) (out|round|over|to (${WHOM}))`,
  '(has|have) (just|already)? (left|set off)',
  `(can|could) (see|take) (${WHOM})`,
  '(i|we) can (sort|arrange|cancel|stop|move|change|update|help)',
  'can (do|have) *',
  '(can|could) (come|arrive|ring|phone|call|visit|collect|bring|deliver|send|get|lend|fit|put|book|swap|replace|fix|repair|fetch|meet|pick|squeeze|slot) *',
  'could have (a|an|someone|somebody)',
  `(can|could) be (there|round|over|with (${WHOM}))`,
  "(there is|there are|there's|i have|i've got|we have|we've got) (still)? *? (slot|slots|appointment|appointments|space|room|rooms|bed|beds|table|tables|seat|seats|place|places|opening|gap|cancellation)",
  '(booked|put|squeezed|fitted|slotted|moved|pencilled|penciled) (you|her|him|them) (in|down|up)',
  'come (straight|right)? (in|up|over|round|down|to|at|by|now|and)',
  'expect (him|her|them|me|us|it|*) (at|by|before|around|tonight|tomorrow)',
  '(is|are) yours',
]

/** Done, whenever: of these no day is asked. */
export const outright: readonly string[] = [
  "(he's|she's|it's|its|they're|we're) (just|already|now)? on (the|its|his|her|their|our) (way|van|lorry|road)",
  "(he's|she's|it's|its|they're|we're)? (just|only|about)? * (minutes|mins) away",
  '* (minutes|mins) from (you|yours|your|her|him|them)',
  // As good as "on the way".
  "(is|are|be|he's|she's|they're|i'm|we're) (already|now|just)? coming",
  '(no|without) charge',
  "(it's|its|this one's|that's) on (us|me|the house)",
  "you (don't|do not|won't) (owe|have to pay|need to pay) (us)? (anything|a penny|it|that|this|for)",
  "(i've|i have|we've|we have) got (you|her|him|them) (a|an|the|one|another|some|two|in|on|out)",
]

/** When it is about now: what tells a time beside clocks and days. */
export const moments: readonly string[] = [
  '(now|today|tonight|tomorrow|straight away|right away|this (morning|afternoon|evening|minute|second|instant))',
  '(in|within) (a|an|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|half|the) *? (minute|minutes|mins|hour|hours)',
  '(in|within) * (minutes|mins|hours)',
  '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
  "(today's|tomorrow's|tonight's)",
]

/** What makes it no help: done against the customer, asked of them, or only under conditions. */
export const adverse: readonly string[] = [
  '(bailiff|bailiffs|officer|officers|enforcement|collectors|inspector) (will|are|is|have|has)',
  '(fee|fees|charge|charges|fine|bill|bills|invoice|invoices|penalty|reminder|reminders|notice|summons|balance|arrears|instalment|interest) (will|is|are|has|have)',
  '(letter|letters|form|forms|decision|answer|response|terms|lines|line|office|offices|clinic|shop|store|branch|counter|desk|system|website|prices|price|policy|case|file|claim|complaint) (will|is|are|has|have|was)',
  '(payment|money|amount) (will|is|has) (be|been)? (due|taken|collected|deducted|late|owed)',
  'to (cut|disconnect|evict|remove|repossess|inspect|collect the) (you|off|the|your|it)?',
  "(you'll|you will|you'd|you) (still|also|first|then)? (have to|need to|must|should|had to)",
  '(only|unless|provided|except) (if|when|once|after|you|that|for) *?',
  '(if|once|when) you (pay|settle|sign|return|agree|accept|clear|complete)',
  '(nothing|nobody|no one|none)',
  // What anybody can do, and what is sent on paper.
  '(you|customers|guests|members|tenants|patients|anybody|anyone|everybody|everyone|people) (can|could|may)',
  'can (send|get|have) (you)? (a|an|the|our|your)? (form|link|letter|email|copy|list|leaflet|terms|details|name|number)',
  '(can|could) (get|come) back',
  '(that|which|who|to|must|calls|orders|claims|requests|appointments|prices) come',
  '(we|they|i) expect',
  'coming (up|to an end|off)',
  '(is|are|was|were|be|been|he is|she is|not) (ill|well)',
]

/** What is done to a thing that fails, and its parts: an instruction where both stand together. */
const handling =
  '(press|hold|turn|switch|push|pull|close|lift|take|check|look) (the|it|down|and|off|at|whether|if)'
const device =
  '(button|switch|key|tap|valve|lever|cable|fuse|battery|charger|lid|cover|screw|knob|dial|handle|filter|hose|panel|display|screen|light|lights|gauge|needle|flame|beep|noise|sound)'

export const comingPhrases: LanguagePack['phrases'] = {
  coming: comings,
  handling: [handling],
  device: [device],
  outright,
  moment: moments,
  adverse,
}
