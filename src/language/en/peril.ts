/**
 * Life or limb in danger, in the words people have for it: suicide, violence at home and in the street, somebody who does not breathe.
 * Written for this library after what is asked for in guidance on vulnerable customers (FCA FG21/1) and by helplines. Not a word alone
 * that also names a subject ("a book on suicide"), nor what is said of charges ("they hit me with a fee").
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
  "(i'm|im|i am|i feel|i felt|feel|feeling|he's|she's|is|was|been|became|become|him|her) suicidal",
  '(attempted|attempt|attempting|committed|commit|committing|contemplating|considering|considered) suicide',
  '(suicide attempt|suicidal thoughts|thoughts of suicide|overdosed|taken an overdose|took an overdose)',
  `(${THEY}) (beat|beats|strangled|strangles|raped|abuses|abused|stalks|threatens|threatened) (me|us|her|him|my)`,
  `(${THEY}) (punched|punches) ${NEAR}`,
  `(threatened|threatens|threatening|tried) to (kill|hurt|stab|rape|strangle|murder) ${NEAR}`,
  "(was|were|been|got|gets|being|is|i'm) (sexually|physically)? (assaulted|raped|mugged|stabbed|beaten up|abused|strangled|molested|stalked)",
  `(attacked|mauled|savaged) ${NEAR}`,
  '(domestic|sexual) (violence|abuse|assault)',
  '(afraid|scared|frightened|terrified|fear|fears|feared|fearing) (for|of losing)? (my|her|his|our|their) (life|lives|safety)',
  "(stopped|isn't|is not|wasn't|was not|not) breathing",
  '(is|was|fell|went|lay|lies|lying|found) (him|her)? (unconscious|unresponsive)',
]
