/**
 * Standing questions and formulas of service work in English: what call guides and chat training have agents ask, confirm
 * and say in every conversation. Asking is no fault; the words are simply nobody's own. Each line is a piece, and
 * neighbouring pieces make up a sentence: "May I have" + "your full name please". Written for this library from general
 * knowledge of the trade (banking, travel, retail, utilities, health), not from any corpus.
 */
export const routine: readonly string[] = [
  // opening the contact
  '(hello|hi|welcome) (and)? how (can|may)',
  '(how|what) (can|may|could) (i|we) (help|assist|do for) (you)? (today|with)?',
  "(i will|i'll|i would|i'd|we will|we'll) be (more than|very|only too)? (happy|glad|delighted|pleased) to",
  '(happy|glad|delighted|pleased) to (help|assist|look into) (you|this|that|it) (with|for)? (you|this|that)?',
  '(this is|my name is|you are speaking with) * (and)? (how|what) (can|may|could) i',
  'what (seems|appears) to be the (problem|issue|matter|trouble)',
  'thank you for (holding|calling *|calling * *|waiting|calling|confirming|your time|providing that|that information|being a customer)',
  // who is it?
  '(can|could|may|might) i (please|just|also|kindly)? (have|get|take|ask for|confirm|know)',
  '(can|could|would) you (please|just|also|kindly)? (give|tell|provide|confirm|send|share|verify|spell) (me|us)?',
  '(please|kindly) (give|tell|provide|confirm|send|share|verify|enter|spell) (me|us)?',
  'what (is|was) (the|your)',
  '(the|your) (full|first|last|complete|registered|contact|customer|booking|policy|card|home|billing)? (name|number|address|email|phone number|date of birth|account number|order number|reference number|postcode|zip code|details|id) (please)?',
  'who am i (speaking|chatting|talking) (to|with) (today|please)?',
  'for (security|verification|data protection|quality|training) (purposes|reasons)',
  "(to|in order to) (verify|confirm) (your identity|your account|that it is you|it's you)",
  "your (security question|secret question|mother's maiden name|pin|memorable word|password hint)",
  'the last four digits of your (card|account|social security number|number)',
  // what is it about?
  '(can|could|would) you (please)? (describe|explain|tell me|tell me about|tell me more about|clarify|repeat|rephrase)',
  '(the|your) (problem|issue|situation|symptoms|error|request|concern|question) (please|you are having)?',
  '(what|which) * (would you like|are you interested in|do you want|are you looking for|do you prefer)',
  '(when|where) (would|do|did) you (like|want|prefer|need)',
  '(what|which) (day|date|time) (and time|or time)? (would|works|work|suits|is|are|do|did|will) (you|best)?',
  '(like|want|prefer|need) (it|this|that|the|me|us|you) (to)? (start|begin|arrive|depart|be|do)',
  'how many (people|guests|items|units|tickets|passengers|nights)',
  'how would you like to (pay|proceed|receive|continue)',
  'have you already (paid|tried|checked|received|contacted|placed|registered|booked|restarted)',
  'are you (looking for|interested in) (a|an|any|the|something)',
  '(do|would) you have (a|any) (preference|preferences|particular|specific)',
  'when did (you|this|it) (first|last)? (notice|start|happen|place|order|receive)',
  // may I?
  'would you like (me)? to (proceed|continue|go ahead|book|reserve|schedule|confirm|cancel|change|try|place|order|add|receive|check|search|speak)',
  '(should|shall|may|can) i (go ahead and|proceed with|book|reserve|schedule|confirm|place|process|cancel|arrange) (it|that|this|the|your|one|an)?',
  '(book|reserve|schedule|confirm|arrange|cancel|process) (it|that|this|the|your|an) (order|appointment|booking|reservation|delivery|visit|return|refund)? for you',
  '(does|would|will) (that|this|it) (work|be ok|be okay|be alright|be fine|suit) (for)? (you)?',
  'is (that|this|everything) (ok|okay|correct|right|alright|acceptable) (with|for)? (you)?',
  // done, or not to be done
  '(your|the) (request|order|booking|reservation|appointment|payment|transfer|refund|account|ticket|case|claim|subscription|return|application|complaint|delivery|card|visit) (has been|have been|is|was|is now|has now been|has)',
  '(has been|have been|is|was|is now|are now) (successfully|now|already)? (available|booked|reserved|scheduled|confirmed|processed|cancelled|canceled|updated|received|registered|completed|placed|submitted|activated|closed|approved|declined|successful|unsuccessful|issued|forwarded|escalated) (for you)?',
  '(there is|there are) (no|currently no|still a|still an) *',
  '(available|free) (at|on|for) (that|this|your|the) * (time|day|date)?',
  '(is|are) (not|no longer|currently not) (available|possible|in stock|on file) (any more|anymore|at the moment|at this time)?',
  '(unfortunately|regrettably) (we|i|there|this|that|your|the|it|our) (is|are|do|do not|can not|cannot|was|were|has|have)?',
  "(i am|i'm|we are|we're) (very|so|really|terribly)? (sorry|afraid) but (the|your|there|we|i|this|that|it) (is|are)?",
  "(i am|i'm|we are|we're) (only|not)? (able|unable) to (help|assist|provide|process|offer|find|locate|access|do|change)",
  "i (did not|didn't|do not|don't) (quite)? (understand|catch|get) (that|what you (said|mean)|your (last)? message)",
  'please (note|be advised|be aware|be informed|keep in mind|be reminded) that',
  'please allow (up to|at least|between)? * (to|and|or)? *? (working|business)? (days|hours|minutes)',
  'you will (shortly|soon)? (receive|get) (a|an|your|the) (confirmation|email|text|sms|message|call|reference)',
  // holding lines and handing over
  'please (hold|wait|bear with me|stay on the line|remain on the line|stand by) (for)? (a|one|just)? (moment|minute|second|while)?',
  '(just)? (one|a) (moment|second|minute) (please|while i)',
  '(give|allow) me (a|one|just a|a few|a couple of) (moment|minute|second|minutes|moments) (to|while|please)?',
  "(let me|i will|i'll) (just|quickly)? (check|look into|pull up|look up|review|verify) (that|this|it|your|the)",
  '(check|look into|pull up|look up|review|verify) (that|this|it|your|the) (account|order|details|information|records)? for you',
  "(let me|i will|i'll) (now)? (transfer|connect|put|forward) (you|your call) (through)? (to)?",
  // closing the contact
  '(is|was) there (anything|something) (else|more) (that)? (i|we)? (can|could|may)? (do|help|assist)?',
  '(can|may|could) (i|we) (help|assist) (you)? with (anything|something) else (today)?',
  '(that)? (i|we) can (do|help|assist) (for|with)? you (with)? (today)?',
  '(thank you|thanks) and (goodbye|good bye|take care|have a *)',
  'have a (great|nice|good|wonderful|lovely|pleasant) (day|evening|weekend|afternoon|night) (too|ahead)?',
  'if you (have|need) any (further|other|more)? (questions|assistance|help|queries|information)',
]
