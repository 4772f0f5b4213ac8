/**
 * Quieter discourtesy of an agent in English: sarcasm, belittling questions, telling off, generalisations about customers,
 * refusing to listen. Kinds were learned from the train part of `corpora/gold` and the train and dev parts of `corpora/courtesy`; the words were
 * written for this library.
 * "Most people don't know that" comforts and is not here.
 */

export const contemptuous: readonly string[] = [
  // generalisations about customers, mocking
  'and then (moan|whine|blame us|blame me|come crying|cry) *?',
  '(people|customers) (always|all) (say|claim|swear|tell us|moan|pretend) *',
  "(meters|systems|computers|records|logs|cameras) (don't|do not|never) lie",
  'swore blind',
  '(people|customers) like (you|yourself) (never|always|just|think)',
  "some people (just)? (can't|never|will never|don't|always) (read|listen|learn|be|get|want|understand|have|need)",
  '(most|all) (people|customers|of our (customers|policyholders|members)) (understand|manage) (this|it) *? without (any)? (difficulty|trouble|help)',
  "some people (just|simply)? (aren't|are not|were not|weren't) (made|meant|born|cut out) (to|for) (drive|driving|it|this|that|learn|learning|using)",
  "(most)? people (don't|do not|never) (bother to)? read (their|the) (policy|contract|terms|small print|instructions) before *",
  // belittling
  '(a|any) (child|toddler|five year old|six year old) (could|can|would|knows how)',
  'even (a|my|any) (child|toddler|five year old|six year old|gran|nan|grandmother) (could|can|would|knows how)',
  "(is there not|isn't there|haven't you got|have you not got) (a|an|any|some) (grandchild|grandson|granddaughter|young person|younger person|grown up|adult|relative) *?",
  "(is there not|isn't there) (somebody|someone) (younger|competent|else who understands)",
  '(do|must|shall) i (really)? (need|have)? (to)? (spell it out|draw you a picture|draw it for you|hold your hand)',
  '(well done|nice one|good job|congratulations|bravo) (sherlock|einstein|genius)',
  'thanks for the (lecture|sermon|life story)',
  "(did you not|didn't you) (bother to|even|actually)? read (the|my|our|what|it|that)",
  'did you even (read|look|try|bother|listen|plug|switch|open)',
  // telling off, refusing to listen
  'how many (more)? times (do i|must i|have i|did i|shall i|am i)',
  'for the (umpteenth|hundredth|thousandth) time',
  "(i've|i have) told you (twice|three times|a hundred times|already)",
  "(i|we) (can't|won't|can not|am not going to|'m not going to) (sit|stand) here (and|all day|going|listening|arguing|while) *?",
  '(what|so what) do you want (me|us) to do about (it|that)',
  // It comes when it comes: the same verb twice. "I'll be there when it's ready" says when.
  '(come|comes) when (it|they|he|she|i|we) (come|comes)',
  '(arrive|arrives) when (it|they) (arrive|arrives)',
  'get to (it|you) when (i|we|they) get to (it|you)',
  '(get|gets) there when (i|we|it|he|they) (get|gets) there',
  'how many times (will|can|must) i (have to)? (say|tell|explain|repeat)',
  "(i've|i have) (now|already)? explained (it|this|that) to you (now)? (twice|* times)",
  "(i've|i have) (now|already) said (it|this|that) (twice|* times)",
  "(i'm not|i ain't) (going to|gonna|finna)? (saying|repeating|explaining|going over) (it|this|that) (again|a third time)",
  "(did i not|didn't i) just (say|tell|explain)",
  "(can't|cannot) (make|put) (it|this) (any)? (simpler|plainer|more (simply|plainly|clearly))",
  "(i'd|i would|i should) have (thought|hoped) (that|it|this) was (fairly|pretty|rather)? (obvious|clear)",
  "(i'd|i would|i should) have (thought|hoped|expected) most adults *",
  "(don't|do not) (write|contact|ring|email|message|call) (to)? (us|me)? again about",
  '(further|more) (letters|emails|messages|calls) (from you)? will be (filed|deleted|ignored)',
  'stop (messaging|calling|ringing|emailing|texting|chasing) (me|us|every)',
  'never (killed|hurt) (anybody|anyone)',
  "hold (everybody's|everyone's) (hand|hands)",
  "(i'm|i am|we're|we are) not (here|paid) (to|for) (read|hold|babysit|debate|entertain|such|be your)",
  'not (my|our) job to (do it|read|teach|babysit|hold)',
  "(you can|you'll|you will|you could|you must|you have to|just) (queue|look there|do it) like (everybody|everyone) else",
  'do you even (know|understand|read|listen|realise|work)',
  'have you even (looked|read|checked|tried|opened|thought)',
  "you can't have been (in|at home|there|listening|looking|trying|paying)",
]

/** Set formulas of contempt, of a kind with Culpeper's. What can also be meant kindly ("My heart bleeds for you") is none of them. */
export const contemptuouslyRude: readonly string[] = [
  'want a (medal|biscuit) for',
  'spare us (the|your) *',
  'have a (cry|sook|whinge) about',
  'keep your hair on',
  "(wasn't|was not) born yesterday",
  '(put a sock in it|wind your neck in|get over yourself|pull yourself together|mind your own business)',
  'who do you think you are',
  "didn't you go to school",
  "(i'm|i am|we're|we are|we) (not|aren't) (a)? (psychic|psychics|mind reader|mind readers|fortune teller|fortune tellers)",
  '(tell|teach) (me|us) how to do (my|our) job',
  '(act|behave) like (adults|grown ups)',
  "we're all adults here",
  "you're not (even)? listening to (me|what)",
  'type (this|it) slowly',
]

export const contemptuouslyBlaming: readonly string[] = [
  "(is|that's|it's|that is|it is) (really|actually|entirely|basically|frankly) your (own)? (problem|fault|doing|lookout)",
  'your problem not (ours|mine)',
  'did it (not|never) occur to you',
  '(did you not|did you never) think to *',
  '(what|who) did you (think|suppose|expect|imagine) (would|was going to)',
  "(people|customers|those|tenants|guests|residents|patients) (who)? can't be bothered",
  '(had|if) (madam|sir|you) (had)? (even)? (bothered|troubled) to',
  'you could have googled',
  'had you (looked|checked|read|listened|bothered|followed|troubled) *',
  "if (it's|it is|its|you're|you are) (that|so) (severe|bad|important|urgent|serious|worried|bothered|allergic|ill) (then)? (you should have|why (did|didn't|don't|haven't|were))",
  "(policyholder's|customer's|your) (own)? responsibility to know what (they|you) (have|'ve)? (bought|signed|agreed|ordered)",
  "(somebody|someone) (left|did|broke|touched|forgot|dropped) (something|it|one) *? *? (didn't|haven't) (they|you)",
  "(it|that|you) can't have (gone|been|worked|done|sent|told) * *? *? (then)? can (it|you)",
]
