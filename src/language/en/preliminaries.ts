/** What agents say before they answer: that they listen, who they are, and what they look for or need to know first; written for this library. */
import type { LanguagePack } from '../types.ts'

export const preliminaries: LanguagePack['phrases'] = {
  // "Mm hm", "right okay": heard, and no more.
  'back-channel': [
    '(mm|mmm|mhm|mmhm|hm|hmm|uh|um|er|erm|ah|aha|oh|huh|ooh|right|ok|okay|k|alright|sure|yes|yeah|yea|yep|yup|aye|so|and|then|now|well)',
    '(i see|got it|gotcha|go on|carry on|go ahead|all right|no worries|no problem|of course|certainly|understood|noted|yes i see)',
    "(i'm|i am) (listening|here|still here|with you)",
    '(thanks|thank you|thankyou|cheers|lovely|great|perfect|brilliant|super|fab|excellent|fine)',
    "(that's|that is) (great|lovely|perfect|fine|brilliant|good|ok|okay)",
    '(gosh|blimey|crikey|goodness|my goodness|oh dear|dear me|oh my)',
  ],
  preliminary: [
    // who speaks
    "(you're|you are) (through to|speaking to|speaking with|talking to|chatting with|connected to|now chatting with)",
    "(you've|you have) reached",
    '(pulling|bringing|opening|loading|checking|finding|reading) (it|that|this|you|your *) (up|now|here)',
    '(thanks|thank you) for (contacting|calling|ringing|getting in touch|reaching out|chatting|waiting|holding|your patience|your message|joining|that|confirming)?',
    '(sorry|apologies) (to keep you|for keeping you|for the wait|to have kept you|about the wait)',
    // what they are doing meanwhile
    '(just|still|only) (reading|finding|looking|checking|pulling|getting|opening|bringing|loading|catching up|typing|waiting for) *',
    "(i'm|i am) (just|still|now)? (reading|finding|looking|checking|pulling up|opening|bringing up|loading|catching up) *?",
    '(still|nearly|almost|just about) (here|there|reading|looking|checking|loading|finding it|with you|done reading)',
    "(let me|i'll|ill|i will) (just|quickly)? (find|open|pull up|bring up|get up|read|load|look at) (your|the|that|this|it|what|you)",
    '(with you|be with you) (in a|right|shortly|now)',
    '(one|two|just) (sec|secs|second|moment|mo|tick|minute)',
    // what they need to know first
    '(can|could|may|might) (i|we) (please|just|also|quickly)? (have|get|take|grab|ask|check|confirm)',
    "(i|i'll|ill|i will|we|we'll) (just|also|only|still|do)? need to (just)? (take|ask|go|run|check|confirm|get|verify)",
    "(i|we|i'd|we'd|i'll|i will) (will|would|just|also|still|do)? (need|want) (your|the|a|some|one|two) *",
    '(and|so)? (the|your) (full|first|last|order|account|reference|booking|card|contact|mobile|phone|policy|customer|house|post)? (name|surname|number|reference|postcode|post code|zip|address|date of birth|birthday|dob|email|initials|pin|password)',
    '(and|or)? (the)? (first line|last four|last three|last four digits|first and last (letter|digit|character)) *?',
    "(what's|what is|what was) (the|your)",
    '(reference|order|account|policy|booking|phone|mobile|house|customer|card) (number|no|name|ref) (please|first|next|then|again)?',
    '(postcode|post code|surname|date of birth|dob|full name|reference) (please|first|next|then|again)?',
    '(for security|to (find|locate|bring up|pull up) (you|it|your))',
    '(who am i|who is this|who do i have|whom am i)',
  ],
}
