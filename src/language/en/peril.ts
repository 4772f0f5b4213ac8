/**
 * What nobody says of a plain errand. `peril`: life or limb in danger, in the words people have for it: suicide, violence at home and in the street, somebody who does not breathe.
 * Written for this library after what is asked for in guidance on vulnerable customers (FCA FG21/1) and by helplines. Not a word alone
 * that also names a subject ("a book on suicide"), nor what is said of charges ("they hit me with a fee").
 * `shaken`: somebody who had a fright or a fall, told in the dry; not "the bottle was shaken" nor "the rug has been on the floor since Monday".
 * `anguish`: despair and pain, said of how somebody is now; not of what they like ("desperate for a new one"), nor tears and trembling, which may be joy.
 */
const SELF = '(myself|himself|herself|themselves|themself|yourself|ourselves)'
const OWN_LIFE = '(my life|my own life|his life|his own life|her life|her own life|their life|their own life)'
const THEY =
  'he|she|husband|wife|partner|boyfriend|girlfriend|ex|dad|father|stepdad|stepfather|neighbour|neighbor'
const NEAR =
  '(me|us|her|him|my (mum|mom|mam|mother|dad|father|wife|husband|partner|son|daughter|sister|brother|kids|children|baby|nan|gran|friend))'

export const peril: readonly string[] = [
  '(want|wants|wanted|wish|wishes|wanting) to (die|be dead)',
  `(kill|kills|killed|killing|harm|harms|harmed|harming) ${SELF}`,
  `(end|ending|take|taking|took|ended) ${OWN_LIFE}`,
  '(end|ending) it all',
  'rather be dead',
  "(i'm|i am|i feel|i felt|feel|feeling|he's|she's|is|was|been|became|become|him|her) suicidal",
  '(attempted|attempt|attempting|committed|commit|committing|contemplating|considering|considered) suicide',
  '(suicide attempt|suicidal thoughts|thoughts of suicide|overdosed|taken an overdose|took an overdose)',
  `(${THEY}) (beat|beats|strangled|strangles|raped|abuses|abused|stalks|threatens|threatened) (me|us|her|him|my)`,
  `(${THEY}) (punched|punches) ${NEAR}`,
  `(threatened|threatens|threatening|tried) to (kill|hurt|stab|rape|strangle|murder) ${NEAR}`,
  "(was|were|been|got|gets|being|is|i'm) (sexually|physically)? (assaulted|raped|mugged|stabbed|beaten up|abused|strangled|molested|stalked)",
  `(attacked|mauled|savaged) ${NEAR}`,
  '(domestic|sexual) (violence|abuse|assault)',
  '(afraid|scared|frightened|terrified|fear|fears|feared|fearing) (for|of losing)? (my|her|his|our|their) (life|lives|safety)',
  '(afraid|scared|frightened|terrified) to (sleep|(go|go back|be|stay) (to (bed|sleep)|home|out|outside|there|alone)|(leave|open) (the|my) (house|flat|door))',
  "(stopped|isn't|is not|wasn't|was not|not) breathing",
  '(is|was|fell|went|lay|lies|lying|found) (him|her)? (unconscious|unresponsive)',
]

const VERY = '(so|just|absolutely|completely|really|totally|utterly|now)'
const I_AM = "(i'm|i am|we're|we are|i feel|we feel|i've been|i have been|left me|makes me|made me|leaves me)"
const IS = "(i'm|i am|we're|we are|she's|he's|they're|she is|he is|they are|is|are|left her|left him|left us)"

export const anguish: readonly string[] = [
  `${I_AM} ${VERY}? (terrified|petrified|frightened|desperate|panicking|despairing|humiliated|so lonely|broken)`,
  `${IS} ${VERY}? (distraught|devastated|heartbroken|traumatised|traumatized)`,
  'in (absolute|complete|utter|such|constant)? (agony|despair)',
  'in (so much|such|terrible|awful|constant|excruciating|unbearable|dreadful|a lot of) pain',
  "(i'm|i am|she's|he's|we're) (absolutely|just|still)? in bits",
  'inconsolable',
  "(i'm|i am|is|she's|he's) (absolutely|completely)? beside (myself|herself|himself)",
  "(i'm|i am|we're|we are|at) (at)? (the end of (my|our|ma) tether|(my|our|ma) (wits|wits'|wit's) end)",
  "(i|we) (can't|can not) (cope|take (it|this|any) (any)? (more|longer)|go on like (this|that)|do this (again|any more|anymore))",
  "(can't|can not) bear (it|this)",
  "(i'm|i am|we're|we are) (not|barely|hardly|struggling to) (coping|cope)",
  "(haven't|have not|hasn't|i've not|she's not|he's not) (slept|eaten) (a|for|in|all|since|properly|anything)",
  "(haven't|have not|hasn't|i've not|she's not|he's not|can't) (stopped|stop) (crying|shaking)",
  '(sick with worry|worried sick|scared to death|frightened to death|crying my eyes out|cried all night|cried myself to sleep|dreading (it|this|tomorrow|going|opening|every))',
  '(barely|hardly) eating',
  '(skip|skipping|skipped|going without) (me|my|our)? (tea|meals|dinner|dinners|food)',
  '(use|using|been to|going to|rely on|relying on) (the|a)? (food bank|food banks)',
  'nothing left to (eat|feed)',
  '(kids|children|we|i|they) (have|had|got|has)? nothing to eat',
]

const KIN = 'mum|mom|mam|dad|mother|father|gran|nan|granny|grandad|wife|husband'

export const shaken: readonly string[] = [
  '(quite|very|really|badly|terribly|pretty|rather|still|visibly) shaken',
  "(he's|she's|he has|she has|he'd|she'd|they've) been (lying|stuck)? on the (bathroom|kitchen|bedroom)? floor (for|since|all)",
  `(${KIN}) (has)? been (lying|stuck)? on the floor (for|since|all)`,
  `(he|she|he's|she's|${KIN}) (is|was)? (still|stuck) on the (bathroom|kitchen|bedroom)? floor`,
  `(i|and|he|she|${KIN}) lay on the (bathroom|kitchen|bedroom)? floor`,
  '(baby|babies|twins|son|daughter|he|she|they) (came|arrived|was born|were born) at * weeks',
  "(fell|fallen|slipped) and (he|she)? (can't|couldn't) get up",
]
