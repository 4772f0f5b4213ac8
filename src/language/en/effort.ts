/**
 * What shows personal effort in an agent's English. Written for this library from the descriptions named; no corpus text.
 * Every group is only half of the evidence: the detector asks for the other half (whose life, by when, for what).
 */
import type { LanguagePack } from '../types.ts'
import { carePhrases } from './care.ts'

/** Words of somebody's life outside the matter in hand: family, milestones, health, study, pets, music, gardens. */
const people: readonly string[] =
  'mum mom mam mother dad father parents wife husband partner fiance fiancee son daughter boy girl kid kids child children baby twins toddler newborn nan nana gran granny grandma grandmother grandad granddad grandpa grandfather grandson granddaughter grandchild grandchildren grandkids niece nephew aunt uncle cousin sister brother neighbour neighbor friend dog cat puppy kitten rabbit horse pony parrot'.split(
    ' ',
  )

const personal: readonly string[] = [
  `(${people.join('|')})`,
  `(${people.map((word) => `${word}'s`).join('|')})`,
  '(mums|moms|mothers|dads|fathers|sons|daughters|sisters|brothers|friends|guests|flatmate|hens)',
  '(mother in law|father in law|in laws)',
  '(wedding|anniversary|birthday|christening|baptism|funeral|wake|graduation|honeymoon|engagement|premiere|concert|recital|reunion)',
  '(exam|exams|dissertation|thesis|interview|school|marathon|race|match|tournament|date)',
  '(move|moving|newlywed|retirement|retiring|pregnant|pregnancy|birth)',
  '(hospital|surgery|operation|chemo|treatment|illness|ill|sick|crutches|cast|hospice|recovery|results)',
  '(choir|band|garden|gardening|allotment|pottery|potter|knitting|baking|fishing|painting|quilt)',
  '(eid|diwali|christmas|hanukkah|ramadan|easter|nowruz|thanksgiving)',
]

/** Wishes and shared gladness, said of something; the something decides. */
const wish: readonly string[] = [
  '(good|best of) luck (with|in|on|at|for|to)',
  '(i|we) (do|really|so)? (hope|wish) (your|you|she|he|they|it|the|all|that|to|for|everything)',
  'hope (your|you|she|he|they|it|the|all|that|everything)',
  "(i'd|i would|we'd) love to (hear|see|know)",
  '(enjoy|savour) (the|your|every|it|his|her|their|this) *',
  'happy (birthday|anniversary|christmas|eid|diwali|easter) to',
  '(give|send|tell) (your|her|him|them|*) (a|our|my|all|from) *',
  '(give|send) (our|my) (love|best|regards) to',
  '(fingers|keeping my fingers) crossed (for)?',
  "(thinking of|i'll be thinking of|rooting for) (you|your|her|him|them) *",
  '(so|really|very)? (glad|happy|pleased|delighted|thrilled|relieved) (that|to hear|for|your|you|she|he|the|it) *',
  '(best|loveliest|nicest|happiest) news',
  'how (wonderful|lovely|exciting|nice|brilliant|sweet|special) *?',
  '(a|have a|has a) (lovely|wonderful|great|good|beautiful|fantastic) (time|first day|day|birthday|wedding) (at|on|with|in)? *?',
  "you'll soon be *",
  "you've (earned|got) (it|this|that)",
]

/** Praise of something the customer did; "great job" is a formula and is not here. */
const compliment: readonly string[] = [
  "(you've|you have) (kept|explained|described|handled|filled|written|drawn|put) * (so|a|all|out|down|very|really)? (beautifully|clearly|clear|well|perfectly|carefully|neatly)",
  '(the way|how) you (described|explained|handled|kept|wrote|laid|put) (it|this|that|the|everything) *',
  "(honestly|most|plenty of|hardly any|not many) (programmers|engineers|people|customers|of our engineers) (wouldn't|would not|would|don't|never) (have)? *",
  "(i'm|i am|i was|we're) (so|very|really|quite)? impressed",
  '(well spotted|good thinking|clever of you|good catch|great eye)',
  "(that's|that is) (quite|such)? a (record|feat|lovely thing|wonderful thing|kind thing)",
  'is a (lovely|wonderful|kind|beautiful|brave) thing (to|for|you) *',
  'what a (lovely|wonderful|kind|thoughtful|brave) (aunt|uncle|thing|idea|person|gift|present|mother|father|son|daughter|friend|neighbour|message|thought)',
  "you're a (good|great|kind|wonderful|lovely|brave|patient) (neighbour|neighbor|friend|son|daughter|mother|mum|father|dad|aunt|person|soul)",
  "(you're|you are) (doing|being) (really|so|very) (well|brave|patient|kind|good)",
  "you('ve| have)? the best * in (the|your) *",
  '(i|we) (love|loved|adore) (how you|the way you)',
]

/** The agent's own life, which nobody has to mention at work. */
const ownLife: readonly string[] = [
  'my (own)? (wife|husband|mum|mom|mother|dad|father|aunt|uncle|nan|gran|granny|grandma|grandmother|grandfather|grandad|son|daughter|kids|children|boy|girl|sister|brother|cousin|dog|cat|garden|allotment|rhubarb|washing|tomatoes|neighbour)',
  'i (used to|grew up|learned to|was never any good at|could never) (sing|play|live|study|ride|bake|knit|paint|run|fish|in|near|even|centre|get)',
  '(mine|ours) (is|are|was|were) (four|five|six|two|three|seven|eight|nine|ten|teenagers|grown|just|still|the same|at) *?',
  "(it's|its|it is|we've|we had|we have) (the same|just as|snow|hail|rain|pouring|sunshine) (here|in|with|of|too|wet|cold|hot) *?",
  'at our house',
  '(i|we) (was|were) (up|down|over|there) (at|in|there|on|last) *',
  'i envy (you|her|him|them)',
  'i wanted to be (one|a|an) *',
  'just the (day|weather) for (it|that)',
  'under water yet',
]

/** Who did what wrong, named with the apology: nobody's formula. */
const ownApology: readonly string[] = [
  "sorry (that|for the way|because)? i (told|sent|missed|gave|forgot|didn't|did not|put|promised|misread|misunderstood|left|mixed|should|wrote|kept|overlooked|hadn't|never|read|typed|assumed)",
  "sorry (that)? * (colleague|driver|guard|engineer|letter|team|shop|agent|man|woman|chef|technician|courier|first reply|last reply|reply|card|system) (put|told|hung|was|were|said|didn't|did|kept|sent|left|had|read|never|shouted|laughed|asked|cost|wrote|dropped|lost|made) *",
  'sorry (that)? (nobody|no one|none of us) (told|rang|called|came|answered|wrote|phoned|warned|asked|listened) *',
  'sorry (that)? (your|you|the) * (was|were|got|came|had to) * (in our|by us|because of us|by our|through our|because we) *?',
  '(i|we) should have (rung|called|told|written|asked|checked|read|warned|said) *',
  "(you're|you are) right (and|that) (i|we|our) *",
]

/** Thanks for something particular … */
const thanksFor: readonly string[] = [
  '(thank you|thanks) (so much|very much|again)? for (telling|showing|writing|describing|reading|keeping|ringing|spotting|explaining|taking|warning|saying|coming|noticing|going|staying|pointing|drawing|trusting|thinking|looking|finding|measuring|putting|adding|marking|testing|bothering)',
]

/** … and what it did. */
const thanksEffect: readonly string[] = [
  '(it|that|this) (saved|made|helped|reminded|will|showed|means|meant|has|gave|let) *',
  "(that's|that is) (what|how|why) *",
  '(so|and) (i|we|now) (could|can|knew|found|saw|had|know) *',
  '(i|we) (could|found|knew|saw|can) *',
  "(i've|i have|i) (just)? (read|told|put|passed|shown|showed|sent) (it|your|the|this) *",
  'instead of *',
  "i've told *",
]

/** What the agent will do, in the first person (Packard, Moore & McFerran 2018) … */
const ownAction: readonly string[] = [
  "(i'll|i will|i'm going to|i am going to|i'm|imma) (just|also|then|personally|now)? (ring|ringing|call|calling|phone|phoning|text|check|write|writing|come|bring|bringing|drive|driving|walk|post|keep|stay|chase|speak|ask|send|sending|email|mail|fetch|pop|look|sort|give|find|finish|sign|take|repair|bake|try)",
]

/** … or has done; then a time would be the appointment's, so that only "myself" counts. */
const ownDeed: readonly string[] = [
  "(i'll|i will) (just|also|then|now)? (be|have|put|add|do|go|tie|sit|move|book)",
  "i'm (unlocking|staying|going|doing|putting|taking)",
  "(i've|i have) (just|already|now|also)? (asked|put|found|walked|spoken|pencilled|rung|called|told|written|booked|added|blocked|moved|packed|checked|arranged|set|left|sent|cancelled|kept|fetched|driven)",
]

/** … by themselves … */
const inPerson: readonly string[] = [
  '(myself|personally|in person|by hand|with me)',
  '(my|our) (own|direct) (number|line|mobile|extension)',
  'under my name',
]

/** … and by when. A preposition of time counts only before a number. */
const timeGiven: readonly string[] = [
  '(by|at|before|around|until|till|on|from|after) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|lunch|lunchtime|half|quarter|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the * of)',
  '(tonight|tomorrow|this (afternoon|evening|morning)|first thing|in (ten|five|twenty|fifteen|thirty) minutes)',
]
const timePreposition: readonly string[] = ['(by|at|before|around|until|till|from|after|on the|to)']

/** Questions about how somebody is or what they are like, not about the case. */
const personQuestion: readonly string[] = [
  'how (is|are|was|were|did|does|has|have|old|do) *',
  "how's *",
  '(whereabouts|where about)',
  '(is|was) (it|this|that|she|he) (your|the|her|his|their|more) (first|one) *',
  '(is|does|has|do|will|did) (she|he|they|you|your *) (like|love|enjoy|settling|settled|excited|looking forward|got a favourite|a favourite|have a favourite|sleeping|been sleeping|feeling|camping|ride|play|sing|live near|still ask) *?',
  'what (are|do|is|will) (you|you two|your *|the *|she|he|they) (two)? (making|make|reading|rehearsing|singing|playing|going to study|study|studying|called|like|hoping|planning)',
  "what's (the|your|her|his) (exam|trick|name|favourite|occasion) *?",
  'where was that *',
]

/** Words of the case: a question or a wish with one of them is about the case. */
const caseWords: readonly string[] = [
  '(account|order|number|address|policy|insurance|insured|cover|covered|card|payment|invoice|bill|birth date|date of birth|birth|email|e mail|password|refund|delivery|delivered|parcel|package|booking|reservation|ticket|contract|device|router|wifi|speed|budget|registered|registration|document|form|model|warranty|policyholder|holder|username|login|log in|reference|appointment|slot|subscription|photo|receipt|eighteen|years old|with you|own the)',
]

export const effortPhrases: LanguagePack['phrases'] = {
  personal,
  wish,
  compliment,
  'own-life': ownLife,
  'own-apology': ownApology,
  'thanks-for': thanksFor,
  'thanks-effect': thanksEffect,
  'own-action': ownAction,
  'own-deed': ownDeed,
  'in-person': inPerson,
  'time-given': timeGiven,
  'time-preposition': timePreposition,
  'person-question': personQuestion,
  'case-word': caseWords,
  ...carePhrases,
}
