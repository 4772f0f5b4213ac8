/**
 * What a customer says to the manner of whoever they are talking to, in English. Written for this library. `objection` speaks to
 * "you" and counts anywhere; `objection-alone` could be about anybody, and counts only where a reply opens with it.
 */
import type { LanguagePack } from '../types.ts'

const MANNER =
  'rude|so rude|very rude|really rude|quite rude|a bit rude|being rude|condescending|so condescending|very condescending|a bit condescending|patronising|patronizing|dismissive|so dismissive|very dismissive|sarcastic|snarky|snippy|snotty|disrespectful|so disrespectful|very disrespectful|aggressive|unkind|nasty|cruel'

export const objectionPhrases: LanguagePack['phrases'] = {
  objection: [
    `(you're|you are|ur|u r) (being|just|really)? (${MANNER})`,
    `why are you (being|so|being so)? (rude|sarcastic|nasty|dismissive|aggressive|mean|horrible|snappy|short with me|like this|talking to me like|speaking to me like)`,
    `are you (being|trying to be|always|always this|always so)? (${MANNER}|funny with me|mocking me|making fun of me|laughing at me)`,
    "(there's|there is)? no (need|reason|call) (to|for you to) be (so)? (rude|sarcastic|nasty|snarky|condescending|patronising|patronizing|aggressive|like that|mean|snappy)",
    "(there's|there is)? no (need|reason|call) for (that|your|the|this|such a) (tone|attitude|sarcasm|rudeness|manner)",
    "(you don't|you do not|you didn't|you did not) (have|need) to be (so)? (rude|sarcastic|nasty|snarky|condescending|patronising|patronizing|mean|like that|short|snappy)",
    "(don't|do not|please don't|stop) (talk|speak|talking|speaking) to me (like|as if|in that|as though)",
    "(don't|do not|stop) (take|use|taking|using) that tone",
    "(don't|do not|stop) (patronise|patronize|patronising|patronizing|mock|mocking|belittle|belittling|insult|insulting|lecture|lecturing) me",
    "(i don't|i do not|i dont|don't) (appreciate|like|care for) (your|the|that|this) (tone|attitude|sarcasm|manner|rudeness)",
    "(i don't|i do not|i dont|don't) (appreciate|like) (being|the way you|how you|how you're|how you are) (spoken|talked|talk|speak|talking|speaking) to",
    "(don't|do not) (be|get) (like (that|this)|funny|smart|short|clever|sarcastic|rude|snappy) with me",
    "(you're|you are|are you) (being|getting)? (smart|funny|short|clever|sarcastic|rude|sharp|snappy) with me",
    '(why|how come) (are)? you (talk|talking|speak|speaking) (to me)? (like|in) (this|that|so)',
    "you (don't|do not|didn't|did not) (have|need) to (insult|mock|belittle|lecture|patronise|patronize|talk down to|kick|shout at|carry on like that)",
    "(who|whom) do you think (you're|you are|your) (talking|speaking) to",
    "(you can't|you cannot|you don't) (talk|speak) to (people|customers|me|somebody|someone) like (that|this)",
    "(i'm|i am) (quite|really|very)? (hurt|offended|insulted|shocked) (that you|by (your|that|the) (tone|answer|reply|remark|words|comment)|you would say)",
    '(watch|mind) your (tone|manners|language)',
    "(the|that) way (you are|you're|you) (speaking|talking|speak|talk|spoke|just spoke) to me",
    '(what|why) (is|with) (with)? (the|that|your) (attitude|tone|sarcasm)',
    "what's with (the|that|your) (attitude|tone|sarcasm)",
    'no (need|reason|call) (to|for you to) (talk|speak|snap|shout|yell) (to|at) me',
    "(don't|do not|stop|quit) (shout|shouting|snap|snapping|yell|yelling|bark|barking|laugh|laughing|sneer|sneering) at me",
    '(nothing but|only ever|perfectly) (polite|nice|civil|courteous|respectful) (to|with) you',
    "i've been (polite|civil|nice|respectful) (to|with) you",
    "(i ask|i asked you|i'm asking|i am asking) (you)? (nicely|politely)",
    "(are you|you're|you are|did you just) (calling|call) me (stupid|dumb|thick|lazy|an idiot|names)",
    "(you're|you are|are you|you keep|why are you) (laughing|shouting|yelling|sneering|barking|snapping) at me",
    "(talking|speaking) (down)? to me (like|as if) (i'm|i am|a|an)",
    "(you're|you are|stop) treating me (like|as if) (a|an|i'm|i am|dirt|rubbish)",
    '(you could|could you|can you|try to|try and) be (a bit|a little)? (nicer|kinder|politer|more polite|more respectful|less rude|less sarcastic|civil)',
    '(talk|speak|write) to me (properly|nicely|politely|with (some|a bit of|a little)? respect)',
    '(have|show me) (some|a bit of|a little) (respect|manners|decency|courtesy)',
    'where are your manners',
    "(i don't|i didn't) (need|want|ask for) (a|your|the) (lecture|sarcasm|attitude|cheek|telling off)",
    "(i don't|i didn't) deserve to be (spoken|talked|shouted|laughed|treated)",
    '(rude|nasty|unkind|mean|cruel|insulting|horrible) (thing)? (of|for) you',
    "(you make|you're making|you are making|you made|you've made) me feel (stupid|small|like|dirty)",
    'how (can|could) you (say (such|something like) *|(talk|speak) (to me)? *)',
    'why you (so|be|being|are)? (so)? (rude|harsh|mean|angry with me)',
  ],
  'objection-alone': [
    "(that's|that is|it's|it is) (a|an) (really|very)? (nasty|horrible|awful|mean|offensive|hurtful|rude|cruel|unkind) (thing|way|reply|answer)",
    "(that's|that is|that was|this is) (a bit|so|very|really|just|quite|pretty|incredibly|extremely|unbelievably|rather)? (rude|uncalled for|insulting|condescending|patronising|patronizing|disrespectful|offensive|unkind|nasty|a horrible thing to say|a terrible thing to say|not very nice|not a nice thing to say|no way to (talk|speak)|no way to treat)",
    'how (rude|dare you|insulting|condescending|patronising|patronizing|disrespectful)',
    '(wow|well|ok|okay|bit|kinda|kind of) rude',
    '(rude much|no need for that)',
    '(is|was) that (supposed|meant) to be (funny|a joke|helpful)',
    '(was|is) that (really)? (necessary|called for|a joke)',
    "excuse me (that's|that was) (a|so|very)? (really|very)? (rude|nasty|mean|insulting|offensive|uncalled for)",
    '(was|is) there any need for that',
    'what a (rude|nasty|horrible|mean|cruel|awful|unkind) (thing|way|answer|reply|attitude|tone)',
    "(that's|that is|that was) not (very|a|really) (polite|kind|respectful|friendly|nice way|kind thing)",
  ],
}
