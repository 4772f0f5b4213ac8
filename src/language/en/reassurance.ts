/**
 * Words that calm and take somebody's side, in English, in general forms; written for this library. They need none of the customer's own words, and
 * are no formulas: call guides teach "I understand your frustration", not "you did right to ring".
 */

/** "Don't worry" denies nothing, and alone comforts little. */
export const reassurance: readonly string[] = [
  "(don't|do not|no need to|never) (you)? (worry|panic|fret|fash|fear|be (scared|afraid|frightened|embarrassed|sorry))",
]

const NOBODY = "nobody|no one|nobody's|no one's"
const LOW =
  'in bits|in pieces|up all night|worried sick|worried|scared|frightened|furious|fuming|livid|beside myself|heartbroken|gutted|climbing the walls|shaking|crying|lying awake|awake|devastated'
const GRIM =
  'grim|rough|rotten|cruel|miserable|frightening|terrifying|scary|heartbreaking|gutting|wretched|dreadful'

export const comfort: readonly string[] = [
  'no wonder (you|that you|he|she)',
  "no wonder (you're|you've|your)",
  '(did|done|were) (absolutely|quite)? (right|well|good|the right thing) to (ring|call|phone|write|tell|ask|say|come|get|let|speak|check|contact|reach|message|text)',
  '(you|you have) (did|done) (absolutely|exactly)? (right|the right thing)',
  "(don't|do not|please don't|never|no need to|needn't) (you)? (lose (any)? sleep|lie awake|blame yourself|apologise|be hard on yourself|feel (bad|guilty|daft|stupid|silly|embarrassed|ashamed))",
  '(nobody|no one) (should|ought to) (ever)? (have to|lie awake|lose sleep|feel|suffer|go (hungry|cold|without|through)|sit (there|in)|be (left|made|treated|alone|scared|frightened|worrying|choosing|put through))',
  `(${NOBODY}) (going to|gonna|is going to|will) (cut|put|throw|turn|take|chase|evict|blame|judge) (you|your|him|her|them)`,
  `(${NOBODY}) (is)? (cutting|putting|throwing|turning|taking|chasing|evicting|blaming|judging) (you|your|him|her|them)`,
  "(that|it|this|that'd|it'd|would|'d) (would|will)? (keep|worry|scare|frighten|upset|break|drive) (me|anyone|anybody|any of us|my)",
  '(that|it|this) would (make|have) (me|anyone|anybody|any of us) (cry|crying|in tears|anxious|panic|sick|furious|mad|up all night|worried)',
  `(i'd|i would|anyone would|anybody would) (be|have been|feel) (${LOW})`,
  "(i've|i have|i) been (there|in your shoes|through (it|that|the same))",
  "(i've|i have) (all)? had (a|some)? (day|days|week|weeks|winter|winters|year|years|night|nights|month|months|time|times|one) like (that|this|it)",
  "(won't|will not|wouldn't|not going to|aren't going to) let (it|that|this|them|you|anyone|anybody|him|her) (come|happen|get|go|lose|down|face|suffer|sit|fall)",
  "(it|this|that) (won't|will not|doesn't have to|does not have to|needn't|isn't going to|is not going to) come to (that|it)",
  "(you're|you are|you|yer) (not|never) (alone (in|with) (this|it)|on your own|by yourself|a burden|a nuisance|a bother|the only one|being (silly|daft|stupid|difficult))",
  "(you don't|you do not|you won't) have to (do|face|go through|deal with|carry|manage|sort|handle) (it|this|that|all|any of it|any of this)? (all)? (alone|by yourself|on your own)",
  '(done|did) (nothing|not a thing) wrong',
  "(isn't|is not|wasn't|was not|not|none of (this|that|it) is|none of (this|that|it) was) (any of)? (your) (fault|doing)",
  '(that|it|this) (took|takes|must have taken) (some|a lot of|real)? (guts|courage|nerve|strength|doing)',
  '(brave|good|right) of you to (ring|say|tell|call|write|ask|share|let)',
  'glad (that)? you (rang|called|phoned|told|said|wrote|asked|came|got in touch|let us)',
  "(that's|that is|it's|it is|you've had|you've got|you have|that) (quite)? (a lot|enough|plenty|too much|such a lot) (for (anyone|anybody|one)|to (carry|cope with|deal with|take in|bear|go through)|on your plate|going on|as it is|without this)",
  "(is|are|was|were|that's|it's|always|waiting's) (always|often|easily|usually)? the (worst|hardest|toughest|cruellest|longest) (bit|part|of it|of all|feeling|stretch|moment)",
  `(nights|days|weeks|mornings|goodbyes|times|waits) (are|is|can be) (so|just|always|really)? (${GRIM}|brutal|the worst)`,
  "(she's|he's|they're|she is|he is|they are) (right as rain|in (good|safe) hands|safe and (sound|well|warm)|happy as larry|perfectly (safe|well|happy|fine)|absolutely fine|(smiling|giggling|laughing|chuckling) (now|again|away|at))",
  'bless (you|him|her|them|your)',
  '(you)? poor (thing|things|love|soul|souls|lamb|lad|lass|little)',
  "(we'll|we will|let's|let us|i'll) (get|see) (you|him|her|them) (through|right|safe|warm|sleeping|out of (this|that|there|it))",
  "there's (always)? a way (out|round|through)",
  `(what a|such a|a) (${GRIM}|horrible|awful|terrible) (time|day|week|night|spot|place|position|fright|worry|few days)`,
  `(that's|that is|it's|how|that sounds|that must be|that must have been) (so|really|just)? (${GRIM})`,
]
