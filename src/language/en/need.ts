/**
 * What carries a customer's need where no feeling is named: what failed, how often, how long, whom it touches, what was tried and
 * promised; and what speaks against it. None of these is proof alone: `models/need-stack.ts` weighs them against each other.
 * Written for this library; the kinds of cue follow research on service failure and complaints (Smith, Bolton & Wagner 1999;
 * Tax, Brown & Chandrashekaran 1998) and on vulnerable customers (FCA guidance FG21/1).
 */
import type { PhraseGroup } from '../types.ts'

/** Things that are left behind every day, and looked for without much trouble. */
const LEFT_BEHIND =
  'scarf umbrella brolly glove gloves hat cap jacket coat jumper cardigan hoodie charger cable bottle flask lunchbox book notebook pen towel mug beanie earring sunglasses'

export const need = {
  // An outcome that did not come, or went wrong.
  failure: [
    '(never|nothing|nobody|noone|neither|none)',
    'no (one|reply|answer|response|show|sign|record|word|luck|idea|explanation|update|refund|help|call|use|point|sense)',
    "(still|yet) (no|not|nothing|waiting|haven't|hasn't|isn't|can't|doesn't|didn't|unable|broken|down|short|missing)",
    "(hasn't|haven't|didn't|has not|have not|did not|never) (been|arrived|come|came|received|get|got|turned|turn|shown|show|worked|work|delivered|replied|reply|happen|happened|help|helped|even|call|called|fixed|fix|answered|answer|ask|said|say|tell|told)",
    "(won't|will not|wouldn't|would not) (let|give|help|tell|talk|take|work|listen|do anything|refund|answer|turn|open|come|admit)",
    "(can't|can not|couldn't|could not|unable to) (get|reach|use|log|login|access|work|see|sleep|eat|find|pay|do|cook|call|leave|walk|go|afford|wait|even|trust|believe|hear|breathe|keep)",
    '(lost|gone|missing|vanished|disappeared|ignored|refused|rejected|denied|blocked|frozen|stuck|stranded|stopped|failed|fails|wrong|smashed|broke|broken|ruined|dead|threw|thrown|closed|empty|useless|hopeless|overdue|expired|cut off|hung up)',
    "(doesn't|does not|don't|didn't|isn't|not) (work|working|help|helping|answer|care|listen|good enough|right|fair|true|exist|happy|acceptable|what i (asked|ordered|paid for))",
    '(charged|billed|debited|taken|took) (me|us)? (twice|again|double|wrongly)',
    '(instead|supposed to|meant to|was meant|were meant|should have|should be|was promised)',
  ],
  // How often.
  repetition: [
    '(again|twice|repeatedly|constantly|continually|daily)',
    '(second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th) *',
    '(every|each) (time|day|week|month|night|morning|person|one|single)',
    '(two|three|four|five|six|seven|eight|ten|several|many|countless|multiple|so many|how many) (times|calls|emails|mails|people|messages|chats|agents|letters|attempts|visits|engineers|departments)',
    '(keep|keeps|kept) (on)? *',
    '(another|yet another|once more|same) (link|email|mail|letter|form|text|answer|reply|message|person|code|story|thing|reason|problem|issue|number|bill|day|week)',
    '(the|that) same',
    '(as i (said|say|wrote)|like i (said|say)|i (said|say) again|i repeat|already|i told (you|them|him|her))',
  ],
  // How long.
  duration: [
    'since (last)? (monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|week|month|year|easter|christmas|the|then|i)',
    '(days|weeks|months|hours|years|ages|forever)',
    '(all|whole|entire|half|half the) (a)? (day|night|morning|afternoon|week|weekend|month)',
    '(a|one|last|another) (week|month|fortnight)',
    '(waiting|waited|wait) (for|since|and|on|in|here)?',
    '(day|week|month) (two|three|four|five|six|seven|eight|nine|ten)',
  ],
  // Whom it touches.
  people: [
    "(my|our|his|her) (late|old|elderly|little|poor|two|three|four)? (mother|mum|mom|mam|dad|father|son|daughter|wife|husband|partner|baby|kids|kid|children|child|gran|nan|granny|grandmother|grandad|sister|brother|family|boy|girl|boys|girls|twins|wean|aunt|uncle|friend|dog|cat|father's|mother's|mum's|dad's|husband's|wife's)",
    '(children|kids|toddler|twins|newborn|pensioner|pensioners|patients|tenants|staff)',
    'our (customers|clients|staff|guests|volunteers|patients|team)',
    '(month|year|week|months|years|weeks) old',
  ],
  // What has been tried, told and promised.
  tried: [
    "(i|i've|we|we've|i have|we have) (have)? (already|now)? (tried|done|restarted|reset|reinstalled|sent|told|explained|called|rang|rung|phoned|emailed|mailed|written|wrote|asked|spoken|spoke|filled|waited|queued|chased|contacted|given|photographed)",
    '(was|were|been|being|got|get|keep getting) (told|promised|passed|sent|transferred|given|asked|cut off|ignored)',
    '(told|promised|assured) (me|us|that)',
    '(you|they|he|she|somebody|someone|everyone|everybody|people|colleague|adviser|advisor|agent|one) (said|say|says|told|tell|promised|keep|kept|agreed)',
    '(on hold|in the queue|hold music|held on)',
  ],
  // What it takes from them.
  // The last word belongs to what follows: "I'm afraid I have lost my receipt" fears nothing.
  'polite-formula': [
    "(i'm|i am|we're|we are) afraid (i|i've|i'll|i'm|we|we've|we'll|we're|he|she|they|it|it's|that|that's|there|there's|my|our|this|your|the|you|you've|so|not|no)",
  ],
  loss: [
    "(missed|miss|missing|cost|costs|costing) (my|our|me|us|the|a|two|three|all|every|it's|its|him|her)",
    '(lost|lose|losing) (two|three|all|every|him|her|me|us|everything|half)',
    '(wages|salary|pension|savings|overdraft|rent|mortgage|debt|bailiff|bailiffs|borrow|borrowed|benefits|universal credit|sick pay|food bank|broke)',
    '(day|days|week|morning|afternoon|time) off',
    '(paid|pay|paying) (for|twice|you|full|somebody|someone)',
    '(out of pocket|had to (pay|buy|borrow|cancel|take|sell|ask|leave|throw|go|move))',
    '(not sleeping|no sleep|never sleep|awake|up all night|shaking|crying|cried|in tears|sick with|sobbing|scared|stupid|alone|unsafe)',
    '(wedding|funeral|burial|operation|surgery|exam|interview|christening|honeymoon|court|payroll|deadline)',
    // Of the ears it is no such thing: "hearing aid".
    '(court|tribunal|custody|appeal|benefit|benefits|disciplinary|parole) hearing',
    'hearing (is|was) (on|at|tomorrow|next|this|today)',
    '(ruined|destroyed|wasted|spoiled|spoilt|nightmare|disaster|disgrace|joke|appalling|shocking|disgusting|ridiculous|unacceptable|rubbish|pathetic|incompetent|robbery|scam|shambles|farce)',
  ],
  // By when.
  pressure: [
    '(urgent|urgently|asap|emergency|right now|immediately|desperate|help me|please help)',
    'by (noon|tonight|tomorrow|friday|monday|tuesday|wednesday|thursday|saturday|sunday|midnight|the end)',
    '(only|just)? (two|three|one|a few|couple of) (left|days left|hours left|minutes)',
    '(before it|until|or they|or else|too late|running out|run out|last chance|deadline)',
    '(today|tonight|tomorrow|this (morning|afternoon|evening))',
  ],
  // The answer so far is no answer.
  unheard: [
    '(did|do|does) (you|anyone|anybody|someone|somebody|any of you) (even|actually|really)? (read|reading|listen|listening|understand|care|there|looking|look|helping|human|a robot|a bot)',
    '(has|have) (you|anyone|anybody|someone|somebody|any of you) (even|actually|really)? (read|reading|listen|listening|understand|care|there|looking|look|helping|human|a robot|a bot)',
    '(is|are) (you|anyone|anybody|someone|somebody|any of you) (even|actually|really)? (read|reading|listen|listening|understand|care|there|looking|look|helping|human|a robot|a bot)',
    "(you|you've) (have)? (still|not|haven't|didn't|don't) (answered|answer|told|said|read|tell|explained|understand|listen)?",
    "(not|isn't|wasn't|is not|was not) (my|what i|the) (question|asked|ask|asking|said|point)",
    '(i asked|i ask|i did not ask|i have asked|answer my|answer the) (question|if|whether|you|about|when|for|where|how)?',
    "(does not|doesn't|did not|didn't|has not|hasn't|not) answer (my|the|either|any|a single|what|that)",
    '(copy|cut) (and)? (paste|pasted|pasting)',
    'what (else)? to do (anymore|any more|now)',
    // A word that was not kept: "you said Friday, now you say next week".
    '(and|but)? now (you|they|he|she)? (say|says|saying|tell|tells|telling)',
    '(what (am|are) (i|we) (supposed|meant)|what now|now what|so what|what do i do|what should i do|why (should|must|do i|is it|am i|are you|did you|have|would|wont))',
    '(yes or no|speak to (a)? (human|person|someone|somebody)|(a|real|actual) (human|person))',
    '(lawyer|solicitor|ombudsman|trading standards|complaint|chargeback|dispute|manager|supervisor)',
    "(forget it|don't bother (then|again|any more|anymore|now|answering|replying)|never mind then|no thanks to you|thanks for nothing|whatever then|there's nothing|so there's)",
  ],
  // Said to a reply: it did not answer. Not weighed by the model of need.
  // What is only supposed: "if this doesn't help".
  condition: ['(if|unless|whether|in case|until)'],
  protest: [
    "(that's|that is|this is) not what (i|we) (asked|meant|said|wanted|want|need|needed)",
    '(i|we) (already)? know (that|this|all that)',
    "(i've|i have|i) (already)? (looked|been|checked) (there|at that|at it|on (there|that|the (site|website|app|page)))",
    "(i've|i have|i) (already|just) (looked|checked|tried|done|did|read|sent|gave|given|wrote|written|said|told|asked|explained|answered)",
    '(i|we) (told|said|wrote|gave|sent|asked|explained) (you|it|that|this|them) (already|above|before|earlier|twice|three times|again)',
    "(this|that|it) (doesn't|does not|didn't|did not|isn't|is not) (really)? (help|helping|helpful|answer|answering)",
    "you (haven't|have not|didn't|did not|still haven't|don't) (helped|help|answered|answer|told|tell|said|read|addressed|explained)",
    'you (skipped|missed|ignored|forgot|passed over) (my|the|one|half|part|two) *',
    "so (no|that's a no|it's a no|the answer is no|you can't|you won't|nothing)",
    "(it's|it is|its|all|they are|they're) (in|on) (my|the) (first|last|original|previous)? (mail|email|message|tweet|letter|post|form)",
    '(you could)? (just|please)? answer (the|my|our) (question|questions|other)',
    '(please)? (just)? answer me',
    'yes or no',
    '(and|what about) (the|my) (other|second|rest|first) *?',
  ],
  // What a customer does not let rest, whatever was answered.
  unsettled: [
    "(this|that|it) (isn't|is not|hasn't been|has not been|still isn't) (settled|sorted|resolved|solved|over|finished|dealt with|good enough|acceptable|right|fair)",
    "(that's|that is) (just|simply|still)? not (right|good enough|acceptable|fair|on|ok|okay|an answer|a solution)",
    "(i'm|i am|we're|we are) not (having|accepting|leaving|letting|standing for|putting up with|satisfied|happy with)",
    "(i|we) (don't|do not|won't|will not|can't|refuse to) (accept|let) (that|this|it)",
    '(i|we) (want|need|expect|demand) (it|this|that|my (case|claim|complaint)) (to be)? (looked (at|into)|reviewed|reopened|escalated|put right|sorted|investigated|fixed|resolved)',
    "(you|they) can't (just|simply) *",
    '(you|they|somebody|someone) (need|needs|have|has|must) (to)? (sort|fix|put|mend|resolve) (this|that|it)',
  ],
  // An ordinary question or request.
  errand: [
    '(can|could|may|would|will) (i|you|we|someone) (please|kindly)?',
    "(i'd|id|i would|we'd|we would|would) like",
    '(i want|i need|i wish|we need|we want|looking to|wondering|hoping to|just (checking|asking|wondering|calling|want|wanted|letting))',
    '(how|where|when|what|which|who) (do|does|can|is|are|much|many|long|about|to|time|would|should|happens)',
    '(do|does|is|are|can) (you|it|there|the|this|we|i)',
    "(what's|where's|who's|how's)",
    'please (add|send|change|update|cancel|move|switch|put|book|post|let|confirm|check|share|remove|leave|note|reset)',
    '(please|kindly)',
    "(i'm|i am|we're|we are) (ringing|calling|phoning|writing|emailing|messaging|texting|getting in touch) (about|regarding|to (ask|see|check|find|book|order|arrange)|on behalf)",
    '(any chance|if possible|is it possible|whenever)',
  ],
  // All is well, or it is settled.
  settled: [
    '(sorted|fixed|solved|resolved|perfect|brilliant|awesome|lovely|cheers|ty|thankyou|excellent|gracias|bet|respect)',
    '(thanks|thank you|many thanks|appreciate|appreciated|grateful)',
    '(works|worked|working|arrived|back) (now|fine|again|great|perfectly|ok|okay|safely|a treat|in time)',
    "(no (rush|hurry|worries|problem|bother|harm|complaints)|not urgent|when you (can|have|get)|it's fine|that's fine|all good|fair enough|that's ok|makes sense|found it|got it|will do|sounds good|go ahead|never mind found)",
    '(yes please|yes|yeah|yep|aye|sure|ok|okay|right|correct|done|nope|no thanks|great|good|fine|cool|grand)',
    '(happy|glad|delighted|pleased|love|loved|impressed|relieved|phew|thank (god|goodness|heavens))',
  ],
  // What people say who come with an errand and no trouble, though the words are those of trouble: a scarf left behind, "I was told to ask for Tom".
  calm: [
    '(passed|passes|passing) (stage|level|grade|(the|his|her|my|their) (test|exam|driving test|swimming test))',
    '(without|no|any) (paying|to pay)? (more|extra|additional|other|further) (money|cost|costs|charge|charges|fee|fees|payment)',
    ...LEFT_BEHIND.split(' ').map(
      (thing) => `(left|forgot|dropped|lost) (my|our|his|her|a|the|one) *? ${thing}`,
    ),
    '(they|he|she|someone|somebody|reception) told (me|us) (to (ask|ring|call|email|write|speak|come)|you (do|can|have|sell|cut|mend|fix|repair|make|hire|take|might|stock|run))',
    "(i was|i've been|we were) (told|advised|asked) (to (ask|ring|call|email|write|speak|come|bring)|you (do|can|have|sell|cut|mend|fix|repair|make|hire|take|might|stock|run))",
    '(as|like) i (said|wrote|mentioned) (in|on) (my|the|your) (email|e mail|mail|letter|form|phone|booking|message|note)',
    '(are you|am i (talking|speaking|chatting) (to|with)|is this) (a|an)? (real)? (person|human|bot|robot|machine|computer)',
    "(she'll|he'll|they'll|it'll|she will|he will|they will|she might|he might|they might|(my|our|the) * (will|might|may)) (only|just|probably|always|still)? (complain|moan|grumble|whinge|sulk|groan)",
    '(she|he|they) (always|only|just|never stops|does)? (complains|complain|moans|moan|grumbles|grumble|whinges|whinge)',
    "(can't|mustn't|no) (complain|grumble|complaints)",
    // How a thing is used, asked by who is new to it.
    "(don't|do not) (understand|know) how (to (set|use|tune|fit)|(it|this|that|the *) (works|work|goes|fits|is tuned|tunes))",
    // Who comes with a wheelchair or a medicine asks for room, not for pity.
    "(with|in|for|by|there's|there is|bring|bringing|using|use|uses|has|have) (a|the|my|his|her|our)? (wheelchair|mobility scooter|walking frame)",
    '(on|take|takes|taking|carry|carries) (insulin|dialysis|oxygen)',
    'wheelchair (space|spaces|access|accessible|user|users|ramp|ticket|tickets|seat|place|places|friendly)',
    // What was moved, asked by who knew where it stood.
    'where (has|have) the *? (report|button|menu|page|tab|option|setting|icon|link|folder|list|section|column|filter) (gone|moved)',
    '(it|they) (was|were|used to be) (under|below|beside|next to|above|behind) * *? (until|till|before) *? *',
    // A denial in answer to a question.
    'nothing (is|was|looks)? (broken|cracked|damaged|leaking|loose|missing)',
    '(nobody|no one) (touched|moved|dropped|opened)',
    'the same (place|spot|corner|room|shelf)',
    // Praise, what somebody would like to have, and whom they have before them.
    "(you've|you have) been (so|very|really|most|extremely|incredibly|super|such)? (helpful|patient|kind|great|good|amazing|wonderful|brilliant|lovely|fantastic|polite|professional|a (great|real|big)? (help|star))",
    "(i am|i'm|we are|we're) (also|very|really)? interested in (a|an|the|your|this|that|one|viewing|renting|buying|booking|seeing|hiring|ordering|joining|learning)",
    '(who is this|who am i (talking|speaking|chatting) (to|with)) (again|now)?',
    'trying to (work out|figure out|find out|understand|decide|see) *? *? *? (whether|if|what|when|where|which|how)',
  ],
  // Alarming words that mean no alarm.
  play: [
    '(haha|hahaha|lol|lmao|hehe|silly me|my bad|oops|whoops)',
    '(dying|die|desperate|mad|crazy|obsessed|addicted) (to|for|about|with) (see|try|these|those|this|it|get|wear|know|haha)?',
    '(killer|insanely|wickedly|crazy|stupidly|dangerously|ridiculously|seriously) (good|deal|feature|fast|tasty|cheap|cute|easy|comfy|demo)',
    '(kill|killed|nuke|abort|purge|crash|hang|panic|fatal|hung) (the|a|an|this|that|old|button|process|job|error|mode|queue|it)',
    '(sale|black friday|discount|discounts)',
  ],
} as const satisfies Partial<Record<PhraseGroup, readonly string[]>>
