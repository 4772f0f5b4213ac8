/**
 * Rude, dismissive and blaming words of an agent to a customer, in English. Written for this library after what politeness
 * theory calls bald face attacks (Brown & Levinson 1987; Culpeper 1996): insults, commands to be silent, belittled
 * trouble, refused responsibility, blame. Only wordings that are discourteous in nearly any context; bluntness,
 * refusals, imperatives and dialect are none. `discourtesy-alone` counts only where nothing else stands in its clause.
 */
import type { LanguagePack } from '../types.ts'
import { contemptuous, contemptuouslyBlaming } from './contempt.ts'

const rude: readonly string[] = [
  '(just|please|now) shut up',
  'shut up and (let|listen|do|send|give|wait|read)',
  'are you (deaf|stupid|blind|dense|thick|dumb|retarded|an idiot)',
  'are you even (able to|listening|reading|trying|capable)',
  'stop (whining|moaning)',
  'stop (bothering|harassing|pestering|bugging) (us|me)',
  'stop being (so)? (dramatic|difficult|childish|ridiculous|stupid|hysterical|lazy)',
  'quit (bothering|whining|moaning|pestering|complaining)',
  "(what a|such a|that's a|that is a|this is a|another|your) (stupid|dumb|idiotic) (question|complaint|thing to (say|ask)|request|email|message)",
  "you people (never|always|just|are|do not|don't|should|need|think|can't)",
  "(don't|do not|stop|you are|you're|keep) (waste|wasting) (any more of)? my time",
  'minutes of my life',
  '(you|please|just|maybe|perhaps|should|go|first) learn (how)? to (read|spell|listen)',
  "what part of (no|that|this|it) (don't|do not|didn't|did not) you (understand|get)",
  "you (clearly|obviously) (have no idea|have no clue|don't have a clue|don't know what)",
  'spare me (the|your) *',
  "don't be (ridiculous|stupid|absurd|an idiot|so stupid|so dramatic)",
  'use your (brain|head|common sense|eyes)',
  "(it's|it is|this is|this isn't|it isn't) (not)? rocket science",
  'how hard can it be',
  "(you're|you are|you) (a|an|such a|nothing but a) (liar|idiot|moron|fool|imbecile|nuisance|pain|joke|waste)",
  "(you're|you are) being (hysterical|ridiculous|dramatic|childish|stupid|pathetic|impossible|paranoid)",
  'watch your (tone|mouth)',
  'nobody cares (what|about|if|how|that) *',
  "(i'm|i am) not your (servant|secretary|maid|mother|mum|mom|slave|babysitter|nanny|therapist)",
  'teach you (any|some|no)? manners',
  'get a (grip|life)',
  'you must be joking if',
  "(i don't have|i haven't got|i do not have) all day",
  "argue with (someone|somebody|people|a person) (who|that) (can't|doesn't)",
  "(someone|somebody|people) who can't (even)? (spell|read)",
  'try thinking (first|for once)',
  "can't fix stupid",
  'go ahead and sue',
  'see how far you get',
  'go to hell',
  '(piss|bugger|fuck|sod) off',
  '(screw|fuck) you',
]

const dismissive: readonly string[] = [
  "(that's|that is|it's|it is|this is|is) not (really)? (my|our) (problem|job|business)",
  "(that's|that is|it's|it is|sounds like) (really)? your (own)? problem",
  "(i|we) (really|honestly|frankly|just|simply)? (don't|do not) care (how (long|many|often|much|upset|angry)|what you (think|want|say|feel)|about (your|you)|if you (leave|complain|cancel|like))",
  "(couldn't|could not) care less",
  "if you (don't|do not) like it (then)? (you can)? (go|leave|shop|buy|tough|take your business)",
  '(more important|bigger) (cases|customers|things|problems) than (you|your|yours)',
  '(making|make|made) (such)? a fuss (about|over)',
  "(you're|you are) (just)? (overreacting|over reacting|exaggerating)",
  '(worked up|upset|angry|excited) (over|about) nothing',
  'complain all you (like|want)',
  "(you're|you are) not (the|our|my) only customer",
  "(i'm|i am|we're|we are) (so)? done with (this (conversation|chat|call)|you)",
  '(nobody|no one) (is|was)? stopping you',
  'why are you still (writing|calling|contacting|bothering|emailing|messaging|here)',
  'what do you expect (me|us) to do',
  '(have to|got to|gotta|learn to) live with it',
  "(i won't|i will not|i'm not going to) (say|repeat|explain|tell you) (it|that|this|myself) again",
  "(that's|that is|it's) none of my business",
  '(call|tell|find|ask|email|go to|go find|write to) (someone|somebody) who cares',
  "(i|we) (don't|do not) have (the)? time for (this|you|that)",
  'wait like (everybody|everyone) else',
  'as (it|is|was)? clearly (says|states|stated|written|explained|shown)',
  "what's the (big)? fuss",
  "(it's|it is|this is|that's) really not that (complicated|hard|difficult)",
]

const blaming: readonly string[] = [
  "(that's|that is|it's|it is|it was|that was|is|was) (all|entirely|really)? your (own)? (fault|doing|carelessness|mistake not)",
  '(your|through your) own (fault|doing|carelessness|stupidity|negligence)',
  "(you should have|you should've|you should of|you ought to have) (checked|packed|measured|listened|thought|ordered (earlier|sooner)|paid (attention|on time|earlier)|known better|been more careful|kept the|followed|done that (before|earlier|sooner)|bothered|told us (before|earlier|sooner))",
  "(you should have|you should've|you should of|you ought to have) read (the|that|it|your|our|what|them|before)",
  // "If you'd just hold on" is a courtesy, "if you had only one card" a case.
  "(if you had|if you'd|had you) (actually|even|just|only) (bothered|read|looked|checked|listened|asked|told|paid|followed|waited|thought|called|tried|done)",
  "(if you had|if you'd|had you) (bothered|read (the|our|what|it)|listened|paid (attention|on time)|followed)",
  "you (clearly|obviously|evidently) (didn't|did not|don't|haven't|have not|failed|can't|dropped|broke|misread|ignored) ",
  'you must have (done something wrong|broken it|dropped it|done something stupid)',
  'you failed to (read|follow|listen|pay attention|notice|check)',
  '(only)? (have|got|has) (only)? yourself to blame',
  '(you|you have) brought (this|it|that) (on|upon) yourself',
  "(don't|do not) blame (us|me|our) (for|because|if)",
  'nobody (forced|made) you (to)?',
  'anyone with (any)? (common sense|half a brain|a brain|eyes)',
  'what did you expect (ordering|buying|when|if)',
  "(that's|that is) what you get (for|when|if) (you)? (ordering|buying|being|using|leaving|ignoring|waiting|not|order|buy|ignore|leave|don't|do not)",
  "(this|that) is what happens when you (don't|do not)",
  'how is (it|that|this) (our|my) (fault|problem)',
  "(not|hardly|isn't) (my|our) fault (that|if|when)? you",
  'you (should|ought to) know better',
  "why didn't you (just|simply|even|bother to) (read|check|listen|look|follow)",
  "maybe if you (had|hadn't|'d) (not|actually|just)? (been|read|paid|listened|followed|looked|checked|bothered|told|called|waited|asked|done)",
  'maybe if you (paid attention|listened|read (the|our|what) *|followed)',
  "(don't|do not) come crying",
  "you (didn't|did not|don't|haven't) even (try|bother|read|look|tried|bothered|looked|check|checked)",
  "(help|fix) people who (don't|won't|can't)",
  "you're the one who (typed|broke|forgot|lost|chose|messed|did|made|signed)",
  'you broke it so',
]

const alone: readonly string[] = [
  'shut up',
  '(just)? (calm down|grow up|get over it|get lost|deal with it|google it|move on|wake up)',
  'you need to calm down',
  '(well|oh well|so)? (so what|too bad|tough luck|tough|big deal|boo hoo|whatever|cry me a river|who cares)',
  "(that's|it's|this is)? not (my|our) (problem|job)",
  '(so)? (you can)? take it or leave it',
  'end of (story|discussion)',
  'rules are rules',
  "(that's|that is|thats) on you",
  '(yeah yeah|blah blah|yada yada)',
  'it is what it is',
  'what did you expect',
  'for the last time',
  'learn (how)? to (read|spell|listen)',
]

/** Words that report what somebody else said, before the words reported. */
const reporting: readonly string[] = [
  '(you|he|she|they|somebody|someone|colleague|driver|agent|engineer|i) (just|even|also|then)? (said|wrote|told|called|felt|heard|mentioned|described)',
  '(said|told|telling|called|saying|calling) (to)? (you|it|that|him|her|them)',
  '(being|was|were|been) told',
  '(if|when) (he|she|they|anybody|anyone|someone|somebody) (says|say|said|tells|tell) *?',
  "(wouldn't|would not|never|don't|not) (call|say|think|mean|suggest|imply)",
  'i read (that|how|about|in your)',
  'the (word|words|phrase|title|book|film|song|album|game|mug|shirt)',
]

/** What looks like one of the phrases above where it overlaps it, and is none. */
const harmless: readonly string[] = [
  "(it|that|they|it'll|that'll|they'll|will|would|should|might|to|doesn't|didn't|won't|never|dog|puppy|baby|pump|fan|motor|engine|brakes) stop (whining|moaning)",
  'all day (on|of|next|this|every|long|available|free|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)',
  '(child|toddler|year old|gran|nan|grandmother) (could|can|would) (lift|carry|wear|play|fit|sit|swallow|choke|reach|get|drink|eat|have|be|stay|travel|enter|go|come|share|sleep|ride|fly|attend|join|take|need|still|also|only|not)',
  'a life (insurance|policy|cover|assurance|jacket|member|membership)',
  '(the|a|each|any|every|that|which|this|of) screw you',
  '(blind|deaf) or (partially|visually|severely|hard|have|deaf|blind|sight|use)',
  'business (address|account|accounts|hours|line|number|card|unit|name|park|customers|customer)',
  '(job|problem) (number|reference|sheet|code)',
  '(if|whether|thinks|claims|accident|collision|crash|incident|damage|loss) (it|this|that)? (is|was|were) (all|entirely)? your (own)? fault',
  '(none|nothing|no part) of (this|that|it) (is|was) your (own)? (fault|doing)',
  '(what|where|how) (is|was) (really|actually|basically|entirely) your',
  "your problem (is|was|may|might|could|has|will|with|relates|comes|lies|started|began|isn't|needs)",
  '(people|patients|many|families|help you|helps you|and|how to) learn to live with it',
  // Whoever laughs at themselves, or says that it is hard after all.
  "rocket science but (it (took|takes|can|gets|is)|it's|i (still|always|also|had|took|get|got|forget|forgot|struggled)|we all|even (i|we|our|my))",
  'rocket science (i promise|honest|luckily|thankfully)',
  "if you're (so|that) (severe|bad|important|urgent|serious|worried|bothered|allergic|ill)? you should (go|ring|call|see|come)",
]

export const discourtesyPhrases: LanguagePack['phrases'] = {
  rude,
  // Apart from `rude`, which the model reads.
  belittling: [
    "if you (don't|can't) (know|tell) *? *? *? *? *? you (probably)? (shouldn't|should not) have bought",
    'your homework before (you ring|calling|ringing)',
  ],
  dismissive: [...dismissive, ...contemptuous],
  blaming: [...blaming, ...contemptuouslyBlaming],
  'discourtesy-alone': alone,
  harmless,
  reporting,
}
