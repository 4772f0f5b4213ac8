/**
 * More of what shows personal effort in English: each of these tells it alone, being said to one customer and hardly ever
 * by rote. Kinds were learned from the train part of `corpora/gold` and `corpora/effort`; the words were written for this library.
 */
import type { LanguagePack } from '../types.ts'

/** Praise of this customer, more than a formula. */
const praise: readonly string[] = [
  '(fair play|hats off|good on|kudos) to you',
  '(well done|bravo|good for) (you|her|him|them|to|for|on) *',
  'you did (exactly|absolutely|just)? the right thing (by|not|to|when|and|ringing|calling)',
  'you did (that|it|this) (all)? (by)? yourself',
  "(you've|you have) (probably|just|very likely)? saved (somebody|someone|us|me|a)",
  'you were (quite|absolutely|completely|perfectly)? right to (ring|call|ask|check|write|wait|stop|refuse|worry|tell|query|keep|push|be)',
  "you're the first (one)? to (ask|notice|spot|tell|say)",
  "(i'm|i am) stealing that",
  '(she|he|they) (named|taught|raised|brought) you (well|right|up well)',
  "(that's|that is|what) (a|an|such a) (brilliant|cracking|lovely|great|beautiful|wonderful|proper|smart|clever) (idea|question to ask|bit of|piece of|name|photo|picture|recipe|way to|thing to)",
  '(excellent|good|great|fine|wise|brave) choice for (the|your|a)',
  'i wish (everyone|everybody|more people|they all|all of them) (wrote|did|was|were|had|put|sent|kept|explained|told)',
  '(not|not at all|never) (stupid|silly|daft|a bother) (at all|nobody|it|everybody|everyone|most|you|i|we)',
]

/** Joy or sympathy in words that nobody says to all. */
const occasion: readonly string[] = [
  'congratulations (to (both|you both|you all|her|him|them|the)|on (the|your) (baby|wedding|engagement|degree|exam|exams|new job|first|house|promotion|retirement|birth|twins|marriage))',
  'happy (birthday|anniversary) (for|in|to|when|next|tomorrow)',
  '(eid|khair|ramadan) mubarak',
  'what a (lovely|good|great|nice|wonderful) (first)? (outing|trip|holiday|present|gift|surprise|way to (celebrate|spend|mark))',
  '(give|love to|kiss|hug|cuddle|stroke|say hello to|regards to|pat) (the|your|him|her|them) (dog|cat|baby|mum|dad|nan|gran|wife|husband|twins|kids|son|daughter|grandson|granddaughter|puppy|kitten)',
  '(tell|wish) (him|her|them|your *) (well done|good luck|happy|all the best|from (me|us)|congratulations|to (tie|enjoy|get|keep|save|hold))',
  'welcome to the (neighbourhood|neighborhood|area|village|country)',
  '(cook|make|buy|treat|pour|have|put) yourself (something|to|a (cup|proper|drink|good|nice|cake)|up|the kettle|your feet)',
  '(put|pop) (the kettle|your feet) (on|up)',
  '(i|we) wish you (a|an) *? *? (who|that|without|as)',
  'i would love to know (what|how|if|where|who)',
  'may (nobody|it|they|the|your|he|she) (ever|never|all|always)? (put|be|run|last|keep|stay|bring|hold|grow|give)',
]

/** A question about the person that needs no word taken up. */
const sureQuestion: readonly string[] = [
  'how are you (getting home|finding (it|things|the)|holding up|managing|coping|bearing up|keeping|feeling|both)',
  "how (is|are|'s|old) (your|the) (mum|mam|mom|dad|mother|father|nan|gran|wife|husband|baby|twins|kids|children|two|little one|little ones|daughter|son|dog|cat|grandson|granddaughter|hand|knee|hip|back|leg)",
  'how old are (they|the two|the three)',
  '(do|have) you (have|got) (a|any|some) (way|lift|means) (to get)? home *?',
  '(have you got|do you have|is there) (somebody|someone|anybody|anyone|family|a neighbour|a friend) (with you|there with you|there|nearby|who can|to|in with|you can|around)',
  "(who've you got|who have you got|who's|who is) (in)? (there)? with you",
  'has (anybody|anyone|somebody) (shown|told|helped|looked after|fed|offered) you',
  'what made you (take|go|choose|decide|pick|start|move|come|want|switch|fall)',
  'are you (safe|warm|dry|hurt|injured|somewhere (safe|warm|dry)|both (safe|well|all right|alright|okay|ok))',
  '(have you|have you had) (eaten|slept|something to eat|anything to eat|any sleep)',
  'would you rather (have|i|we|that|do|come|keep|stay|write)',
  'does that (still)? (give|leave) you (the|enough|any)? time',
  'is (it|that) (for)? (the|your) (grandson|granddaughter|grandchildren|wedding|birthday|baby|first grandchild)',
]

/** An apology that says whose doing it was, without more. */
const confession: readonly string[] = [
  "(i|we) (read (over|past|right past) (it|that|your)|went digging|(should have|should've) (read|seen|caught|said|told|warned) (it|that|you|your)|didn't say a word|typed it wrong|let you down)",
  '(that|it) was (typed|written|booked|sent|entered|said|done|put) (wrongly|wrong)? (here)? by me',
  "(i'm|i am) ashamed (of|about|that)",
  "(that's|that was|which was|which is) (bad manners|poor of (us|me)|on me|on us not you|no way to (treat|leave|speak))",
  '(is|was) poor and (you|i|we)',
  '(that|it|this) should (never|not) (ever)? (never|ever)? have (been possible|happened to you|landed on you|reached you|been sent to you)',
  'that must not happen',
  "(letter|email|mail) * *? *? says (it was|it's) our (mistake|fault)",
]

export const carePhrases: LanguagePack['phrases'] = {
  praise,
  occasion,
  'sure-question': sureQuestion,
  confession,
}
