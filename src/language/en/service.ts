/**
 * Words about the course of a conversation itself: what is asked for, waits, hand-offs, instructions. Written for this library
 * from the fields of help-desk forms and the vocabulary of contact-centre handbooks.
 */
import type { LanguagePack } from '../types.ts'

export const service = {
  'detail-order': [
    '(order|purchase|confirmation|invoice) (number|no|id|ref|reference|code)',
    '(number|id|reference) of (your|the|my) (order|purchase|invoice)',
    // One word alone names what is given ("order 4711"), never what is asked for.
    'order',
  ],
  'detail-account': [
    '(account|customer|client|member|membership|user|contract|subscriber) (number|no|id|ref|reference|code)',
    '(number|id) of (your|the|my) (account|contract|membership)',
  ],
  'detail-reference': [
    '(reference|ref|case|ticket|claim|policy|booking|reservation|incident|complaint|tracking|parcel|shipment|serial|meter|application|appointment) (number|no|id|ref|reference|code)',
    '(your|the|my) (reference|booking|reservation) (code|reference)',
    '(reference|ref|ticket|case|claim|policy|booking|reservation|tracking)',
  ],
  'detail-email': ['(e mail|email|mail) (address|id)', 'your (e mail|email)'],
  'detail-phone': [
    '(phone|telephone|mobile|cell|contact|callback|call back) (number|no)',
    'number to (call|reach) you',
    // Where the customer's own is given without its name.
    '(ring|call|phone|text|reach|contact|message|get) me (back|directly|any time|anytime)? (on|at)',
    '(my|our) (mobile|cell|tel|telephone|phone) (is)?',
  ],
  'detail-address': [
    '(delivery|shipping|billing|home|postal|full|street|your|the) address',
    '(your|the) (post code|postcode|zip code|zip|house number)',
    '(post|zip) code',
  ],
  'detail-birth': ['date of birth', 'birth date', '(your|the) (birthday|birthdate|dob)', 'dob', 'born'],
  'detail-request': [
    '(can|could|may|might) (i|we) (please|just|also|quickly)? (have|get|take|ask|ask for|confirm|check|grab)',
    '(can|could|would|will) you (please|just|also|kindly)? (give|tell|send|share|provide|confirm|let|spell|repeat|supply|type|state)',
    '(please|kindly) (give|tell|send|share|provide|confirm|let|spell|repeat|supply|type|state|enter)',
    "(what's|what is|what was) (the|your)",
    "(i|we|i'd|we'd) (will|would|just|also|still)? need (your|the)",
    'for (security|verification|data protection|confirmation)',
    '(have|got) you (got)? (the|your|an|a)',
    'do you have (the|your|an|a)',
    'your (first|last|full|account|order|card|phone|mobile|email|post|reference|policy)? (name|surname|pin|password|postcode|code|number|address|email|dob|date of birth) (please|as well|too)',
  ],
  // "I can't find that number": asking once more has a reason.
  'detail-problem': [
    "(can't|can not|couldn't|could not|unable to|not able to|don't|do not|didn't|did not) (seem to)? (find|see|locate|match|recognise|recognize|read|pull up|catch|hear|open)",
    "(doesn't|does not|didn't|did not|isn't|is not|don't|won't|not) (seem to)? (match|come up|show|work|exist|coming up|showing|working|found|valid|correct|right|recognised|recognized|bring up|bringing)",
    "(didn't|did not|don't) (quite|all)? get (all of (it|that)|the (end|start|rest|whole|middle|last|first))",
    '(no|any) (match|result|results|record|account|order) (for|with|under|found)',
    'for (security|data protection|verification)',
    '(belongs to|is from|is for) (another|a different|the other|somebody|someone)',
    '(invalid|incomplete|missing a digit|too short|one digit|double check|different (one|number))',
    // Of something else than what was given.
    '(other|another|second|previous|older|new) (one|order|account|booking|reservation|ticket|delivery|parcel|policy|address|number|phone|email)',
    '(break|breaking|broke|cut|cutting|line) (up|out|off|is bad)',
    '(bring|brings|brought|bringing|throw|throws|throwing|give|gives|gave|giving|show|shows|showing) (me|us)? (up)? (nothing|no (results|result|match|record))',
    '(nothing|no (results|result|match|record)) (comes|came|coming|is coming|shows|showed|turns|turned) (up|back)',
    '(line|call|phone|sound|microphone|mic) (just|has|is|was)? (crackled|crackling|crackly|crackles|faded|fading|faint|muffled|garbled|dropped|went|bad|poor)',
    '(came|come|comes|coming) (through|out|across) (garbled|blank|empty|scrambled|wrong|cut)',
    '(smudged|blurred|blurry|illegible|unreadable|garbled|mistyped|typo)',
    '(my|the|our) (screen|system|computer|page) (just)? (froze|crashed|died|timed out|logged me out|wiped)',
  ],
  // What an address ends in, behind its number and its name.
  street: [
    '(street|road|lane|avenue|drive|close|court|crescent|terrace|gardens|grove|mews|square|row|way|place|walk|hill|park|view|rise|green|st|rd|ave|ln|cres|blvd|boulevard)',
  ],
  // A placeholder beside these is shown, not forgotten: "use the tag {{ order.id }} in your template".
  'shows-code': [
    '(tag|tags|variable|variables|template|templates|syntax|placeholder|placeholders|snippet|css|json|yaml|endpoint|curly (braces|brackets))',
  ],
  // Somebody else's, or the customer's own looked at once more: "what is his date of birth?", "is that the best number?"
  'detail-of-other': [
    "(his|her|hers|their|theirs|somebody's|someone's|whose|else's)",
    'is (that|this|it) (still|also)? (the|your|a|an|one)',
    '(are|is) (those|these|that|this|it) (still|both|all)? (correct|right|current|up to date)',
    '(for|of) (him|her|them)',
    '(outside|near|opposite|behind|next to|across from|round from)',
    'your (shop|store|branch|office|depot|site|showroom|warehouse|hotel|restaurant|cafe|salon|garage|surgery|clinic|school)',
    'for the (driver|courier|fitter|engineer|other|second|child|baby|recipient|passenger)',
  ],
  // A piece of what was given is not all of it.
  'detail-part': [
    '(first|last|final|middle) (one|two|three|four|five|six|few|couple of|part of)? (digit|digits|number|numbers|letter|letters|character|characters|half|bit|part)',
    '(spell|spelling|letter by letter|digit by digit)',
  ],
  // The customer's answer to who asks for what was given.
  'already-given': [
    "(i've|i have|we've|we have) (already|just|only just) (given|told|sent|said|provided|typed|entered|put) (it|that|you|this|them|all)",
    '(i|we) (already|just) (gave|told|sent|said|provided|typed|entered|put) (it|that|you|this|them|all)',
    '(i|we) (gave|told|sent|said) (you|it|that|this) (that|it|to)? (already|above|before|earlier|twice|at the start|just now|in my|the (last|other)|your colleague)',
    "(it's|its|it is|that's|it was) (up there|above|right there|already there|in my (first|last|previous|original|opening) *|in the (first|subject|form|letter|message|email|mail) *?)",
    "(i|we|i've) (put|wrote|gave|typed|said|have|put all) (it|that|this|them) (all)? (at the (top|start)|in my|above|up there)",
    "(it's|its|it is|that's) (all)? (written|at the (top|start)|further up)",
    "(they're|they are) (all|both)? (up there|above|in my (first|last|previous|original|opening) *)",
    'as (in|per) my (first|last|previous|original)? (mail|email|message|letter|form|note)',
    '(same|the one) (as|i (gave|told|sent)) (above|before|you)',
    'as (i|we) (already|just|have|had)? (said|told|wrote|written|mentioned|put|explained|typed)',
    'like (i|we) (already|just)? (said|told you|mentioned|explained)',
    '(i|we) (just|already|literally just) (said|wrote|mentioned|explained|told (you|your|them))',
    "(i've|i have|we've|we have) (just|already) (said|written|mentioned|explained|told your)",
  ],
  // A minute or two, said so: "a moment" may be any time.
  'brief-wait': ['(a|one|1|two|2|couple of) (minute|minutes|min|mins)'],
  'hold-announcement': [
    '(on (my|ma|our) way|omw|brb)',
    "(need to|have to|going to|gonna|must|i'll|i will|i) (just)? (ask|check with|speak to|talk to|go and (ask|look|see)|walk over|pop (over|down|out)) (the|my|a|our|and)? *",
    '(stay there|stay on the line|dont hang up|do not hang up)',
    '(give|allow) me (just)? (a|one|two|three|five|ten|a few|a couple of|some|couple)? (moment|moments|minute|minutes|min|mins|second|seconds|sec|secs|time)',
    '(bear|bare) with (me|us)',
    '(just)? (a|one|two) (moment|minute|second|sec|mo|min|tick) (please)?',
    '(hold|hang) (on|the line|tight)',
    '(place|put|pop|placing|putting|popping) you on (a)? (brief|short|quick)? hold',
    '(let|lemme) (me|us)? (just|quickly)? (check|look|find out|ask|see|have a look|take a look|pull|verify|speak|talk|read|go through)',
    "(i'll|i will|i'm going to|i am going to) (just|quickly|now)? (check|look|find out|ask|have a look|take a look|pull|verify|go through|be back|come back|be right back|read)",
    "(this|it|that) (may|might|will|can|could|should|shouldn't) (take|be) *",
    "(i'll|i will|i'm|i am|be) (right)? back (in|with|to|shortly|soon)?",
    '(while|whilst) i (check|look|find|ask|do|get|pull|speak|read)',
    '(checking|looking into|looking|investigating) (this|that|it|now|for you|with)?',
    'wait (a|one|for a|just)? (moment|minute|second|sec|bit)',
  ],
  // A customer who asks for it.
  'wants-transfer': [
    '(to|i|please|can|could|just) (speak|talk|chat) (to|with) *',
    '(put|pass|get|transfer|connect) me (through|over|back|on)? (to|with) *',
    '(put|get) me (straight|right)? (back)? through',
    '(transfer|connect) me',
  ],
  transfer: [
    '(transfer|transferring|connect|connecting|forward|forwarding|redirect|redirecting|pass|passing|hand|handing|put|putting) (you|your (call|chat|case|ticket|query|request|message)|this|it) (over|across|through|on|along)? to',
    '(transfer|transferring) (you|your)',
    '(passing|handing) you (over|on|across)',
    '(put|putting|get|getting) you through',
  ],
  'asks-again': [
    "(what was|what's|what is) (the|that|your) * again",
    'what did you say',
    '(never|not) (received|got|get) (anything|it|any of it|your (mail|email|message|reply))',
    '(attachment|mail|email|message|file) (was|is|came) (empty|blank|cut off)',
    '(send|show|give|tell|explain|write|post|say|paste|share) (me|us)? (it|that|this|them|those)? (again|once more)',
    '(the|those|that|these) (steps|instructions|link|number|code|details|address|list|text|message) (again|once more)',
    '(can|could|would) you (please)? (repeat|resend)',
    'say (that|it) again',
    "(i|we) (didn't|did not|couldn't|could not|can't) (quite)? (catch|hear) (that|you|it|what you *)",
    'you (broke|are breaking|were breaking) up',
    '(please)? (repeat|resend) (it|that|this|them|those|the)',
    '(lost|deleted|missed) (it|that|this|them|those|the) (steps|instructions|link|number|code|details|message|list)?',
    '(forgot|forget|forgotten) what you (asked|said|wanted|needed|want|need|told me|were asking)',
    '(what|which) (information|details|else)? (do|did|was it) you (need|want|needed|wanted) (from me)? again',
    'confirm (that)? (my|the|our|it|this) *? *? (has|have|was|is|went|got)',
    // What is to be looked up anew, and what they had said put right.
    '(look|check) (it|that|this)? (again|once more)',
    '(i|we) meant',
    '(oh|wait|whoops|oops|sorry|actually) (wait|no|sorry|actually)? it was (on|at|for|with|in|the|a|dr|doctor|number|order)',
    '(my|the) (new|correct|right|actual|previous|old) (one|number|address|doctor|order|account|date|name|email|mail|time|code|id|phone|card|bank|model) (now)? (is|was)',
    '(change|switch|correct) (it|that|this) to',
  ],
  // The whole of a turn that was not heard.
  misheard: [
    '(sorry|pardon|pardon me|excuse me|what|eh|huh|come again|my what|your what|the what|you what|say what|what was that|i beg your pardon)',
  ],
  // Something else of the kind that was asked about before.
  'another-matter': [
    '(also|as well|additionally|another|one more)',
    '(one|it|them|me|us|her|him|that|this|some|mine|ours|son|daughter|wife|husband|mum|mother|dad|father|sister|brother|kids) too',
    '(a|the|my|and) (second|third) (one|appointment|ticket|booking|order|room|table|child|person|question|thing|time|visit|account|viewing|flight|seat|copy|parcel|item)',
    '(what|how) about',
    '(anything|something|somewhere|anyone|someone) else',
    '(one|a) (other|different|further) (thing|question|matter)',
  ],
  // Announced, to be told later: "and I have a second question".
  'second-matter': [
    '(another|second|two|couple of|one more|one other|a different|a further|two other|few) (question|questions|thing|things|issue|issues|problem|problems|matter|matters|query|queries)',
  ],
  // At the head of a question: "and a student?"
  'goes-on': ['(and|or|plus|(ok|okay|oh|right|great|thanks|lovely|perfect|cool) and)'],
  farewell: [
    '(good bye|goodbye|bye|bye bye)',
    '(is|was) there anything else',
    'anything else (today|for today|for you|for now|at all)',
    '(any|have you any|do you have any) other (enquiry|enquiries|query|queries|question|questions|concern|concerns|issue|issues|request|requests)',
    '(anything|something) else (i|we|you) (can|could|need|want)',
    '(end|close|ending|closing) (this|the|your) (chat|conversation|call|ticket|case|request)',
    '(have|enjoy) (a|the rest of) (your|great|nice|good|lovely|wonderful|pleasant|fantastic)',
    '(thank you|thanks) for (choosing|chatting|calling|contacting|using|being)',
    '(glad|happy|pleased) (i|we) (could|was able to) (help|be of)',
    '(survey|feedback form|rate (this|your|our))',
  ],
  // Of goodbyes, those beside which nothing is said: "you'll receive a short survey".
  // Before what is said once more.
  'as-stated': [
    '(as|like) (i|we)? (have|just|already|previously)? (stated|mentioned|said|explained|advised|informed|told you) (before|above|earlier|previously|already)?',
    'as per (my|our) (last|previous|earlier) (email|mail|message|reply)',
  ],
  survey: [
    '(survey|feedback form|rate (this|your|our))',
    'anything else',
    'any other (enquiry|query|question|questions)',
  ],
  instruction: [
    '(please|kindly|just|now|then|first|next|try to|you can|you need to|you have to|you should|you must|can you|could you|need to) (try|restart|reboot|reset|clear|click|tap|press|log|sign|unplug|plug|switch|turn|open|close|check|go|select|choose|enter|type|fill|upload|download|install|reinstall|uninstall|update|delete|remove|send|email|call|ring|contact|visit|follow|hold|wait|complete|submit|attach|scan|pair|refresh|use|dial)',
    '(open|choose|select|print|enter|tap|click|press|scan|keep|pick) (the|your|my|on|it|a|an|one|return|save|send|confirm|and|account|settings|orders)',
    '(log|sign) (in|out|into|on)',
    'go to (the|your|my|a)?',
    '(try|restart|reboot|reset|clear|click|tap|press|unplug|reinstall|uninstall|refresh) (the|your|on|in|it|to|again|out|up|off|all|any|a|both|down)',
  ],
  'asks-time': [
    'when',
    "when's",
    'how (long|soon|quickly|fast|late|early)',
    '(what|which) (time|day|date|week|month)',
  ],
  'asks-amount': [
    'how (much|many|often|big|large|heavy|far|old)',
    "(what|what's) (is|was|are|will be)? (the|your) (price|cost|fee|charge|rate|total|balance|amount)",
  ],
  // Of these, what asks for money.
  'asks-price': [
    '(how|hows) much (is|are|was|were|would|will|does|did|extra|roughly|more|to|for|per|should it|it)',
    'how much (do|would|will|should) (i|we|you|they) (owe|pay|charge|want|ask|need to pay|have to pay)',
    "(what|what's) (is|was|are|will be)? (the|your) (price|prices|cost|fee|fees|charge|charges|rate|rates)",
    'what (price|fee|cost|rate|charge) *',
    "(what|what's|whatll|what'll|how much) (does|do|would|will|did|is|it|gonna|going|to|that|be) *? *? *? cost",
    '(any|an) (extra)? (charge|charges|fee|fees|cost)',
    'how (dear|expensive|pricey)',
  ],
  'asks-reason': ['(why|how come)', 'what for'],
  // Who, what, which, where: with a word beside it asks without any word of its own.
  'asks-which': ["(who|whom|who's|what|what's|which|where|where's)"],
  'asks-steps': [
    'how (do|does|can|could|should|would|to|am|is) (i|we|you|it|this|that|one|to|the)?',
    '(steps|instructions|procedure|process)',
  ],
  // What an answer sounds like: to anything, to "when …?", to "why …?".
  'answer-plain': [
    '(yes|yeah|yep|yup|no|nope|nah|sure|certainly|absolutely|definitely|exactly|indeed|unfortunately|sadly|afraid|neither|both)',
    '(available|unavailable|booked|scheduled|done|sorted|fixed|possible|impossible|correct|included|cancelled|canceled|confirmed)',
    "(i am|i'm|not) (not)? (entirely|quite|completely)? sure",
    '(got (it|them)|ready|open|closed)',
    '(is|are) (fine|ok|okay|alright|perfect|possible)',
    '(of course|no problem|not yet|not at (all|the moment)|all (good|set|done|sorted))',
  ],
  // A plain statement: what most answers are, and most of what answers nothing.
  'answer-statement': [
    "(you|it|we|they|he|she|that|this|there) (can|can't|could|couldn't|will|won't|would|wouldn't|is|isn't|are|aren't|was|wasn't|has|hasn't|have|haven't|does|doesn't|did|didn't|do|don't|should|shouldn't|may|might|must)",
    "(it's|that's|there's|they're|you're|we're|you'll|we'll|it'll)",
    "(i|we) (can|can't|could|couldn't|would|wouldn't|don't|didn't|have|haven't|think|believe|know)",
  ],
  // What became of it, by which even a pasted line answers: "your reservation request was unsuccessful".
  'answer-outcome': [
    '(available|unavailable|booked|scheduled|rescheduled|reserved|confirmed|cancelled|canceled|refunded|approved|declined|rejected|denied|unsuccessful|successful|successfully)',
    '(sold out|fully booked|in stock|out of stock|no longer available)',
  ],
  'answer-time': [
    '(today|tomorrow|tonight|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|noon|midday|midnight|soon|shortly|immediately|already|straightaway)',
    '(this|next|last|every|each|the) (morning|afternoon|evening|week|month|year|minute|hour|day|quarter)',
    '(hour|hours|day|days|week|weeks|month|months|minute|minutes|year|years)',
    '(by|before|after|until|till|from|since|within|at) (the|then|now|end|noon|midday|lunch|lunchtime|close)',
    'as soon as',
  ],
  // More of the same, which no model was trained on.
  'answer-moment': [
    '(before|after|once|until|till) (you|i|we|it|they|he|she|that|this|your|our)',
    '(half|quarter) (past|to) *',
    '(at|by|from|till|until|around|about|before|after) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)',
    '(in|by|until|from|since|before|after|early|late|mid) (may|march)',
    'in the (morning|mornings|afternoon|afternoons|evening|evenings)',
    '(january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas)',
    '(any time|anytime|whenever|straight away|right away|right now|first thing)',
  ],
  'answer-price': [
    '(free|gratis|complimentary|included|inclusive|includes|quid|pounds|euros|euro|dollars|bucks|pence|cents|fiver|tenner|grand)',
    '(no|without) (extra|additional|further|any)? (charge|cost|fee|fees)',
    "(don't|won't|do not|will not|doesn't) (pay|owe|charge|cost)",
    'nothing (to pay|extra|more|for that)',
    '(on the house|part of the price|half price|a penny)',
    '(costs|priced) *',
    '(thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)',
  ],
  // What numbers are read out in.
  'number-word': [
    '(zero|nought|oh|double|treble|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)',
  ],
  'answer-count': [
    '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|couple|few|several|dozen|half|none|single|once|twice|every|weekly|daily|monthly|unlimited)',
    'as many as',
    '(no|any) (limit|number)',
  ],
  // An honest answer that holds none.
  'answer-unknown': [
    "(i|we) (really|honestly|just)? (do not|don't|can not|can't|couldn't|could not) (know|see|say|tell|have (that|this|any|it))",
    '(depends|depending|varies)',
    "(not|isn't|hasn't been|aren't) (yet|been)? (known|decided|set|fixed|clear|settled|confirmed)",
    'no (idea|date|news|word|way of knowing)',
    'nothing (on here|here)? for (that|it)',
    '(hard|impossible|difficult|too early) to (say|tell|know)',
    '(unable|not able) to (give|say|tell|confirm|see)',
  ],
  'answer-reason': [
    '(because|cause|cos|reason|reasons)',
    'due to',
    '(caused|triggered|explained) by',
    '(so that|in order to|that is why|thats why)',
  ],
} as const satisfies LanguagePack['phrases']
