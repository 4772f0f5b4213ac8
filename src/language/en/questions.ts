/**
 * How customers ask in English, and how a question is turned away. Written for this project after the usual distinction of
 * direct, indirect and rhetorical questions in grammars. `question` counts only where a sentence opens with it.
 */
import type { LanguagePack } from '../types.ts'

export const questions: LanguagePack['phrases'] = {
  question: [
    "(and|but|so|also|then|or|ok|okay)? (who|whom|whose|what|what's|when|when's|where|where's|which|why|how|how's|who's)",
    '(at|by|for|from|in|on|to|until|since|with) (what|which|when|whom)',
    "(is|isn't|are|aren't|was|wasn't|were|weren't|do|don't|does|doesn't|did|didn't|have|haven't|has|hasn't|had|can|can't|could|couldn't|will|won't|would|wouldn't|should|shouldn't|may|shall|must) (i|you|u|we|it|he|she|they|there|this|that|these|those|the|my|your|our|any|anyone|anybody|someone)",
    "and (is|isn't|are|was|were|do|don't|does|doesn't|did|didn't|have|has|can|can't|could|will|won't|would|should|may) (i|you|u|we|it|he|she|they|there|this|that|these|those|the|my|your|our|any|anyone)",
    '(any|no) (idea|news|update|updates|chance|word)',
    '(what|how) (about|come)',
  ],
  request: [
    '(i|we) (was|were|am|are) (just)? (wondering|hoping|curious)',
    "(i'm|we're) (just)? (wondering|hoping|curious)",
    '(i|we) (wonder|wondered) (if|whether|when|why|how|what|where)',
    '(i|we) (would|want|wanted|need|needed) (like)? to (know|ask|find out|check|understand|see if|confirm)',
    "(i'd|we'd) (like|love) to (know|ask|find out|check|understand|see if|confirm)",
    '(can|could|would|will) (you|u) (please|kindly|possibly|just)? (tell|let|send|explain|confirm|check|help|give|advise|clarify|show|share|look|update|provide|change|cancel|resend|call)',
    '(can|could) (someone|somebody|anyone) (please)? (tell|send|explain|confirm|check|help|advise|clarify|look|call)',
    '(please|pls|plz|kindly) (tell|let|send|explain|confirm|check|help|give|advise|clarify|show|share|look|update|provide|change|cancel|resend|call|reply|answer|respond)',
    '(tell|send|give|show|email|call|text|update) (me|us)',
    'let (me|us) know',
    "(i|we) (don't|do not|didn't|can't|cannot) (know|understand|see|find|work out|figure out) (if|whether|when|why|how|what|where|which|who)",
    '(do|did) (you|u) (happen to)? know (if|whether|when|why|how|what|where|which|who)',
    '(any|some) (idea|idea of|clue) (if|when|why|how|what|where)',
    '(i|we) (want|need|wish|would like|should like) to (cancel|close|change|move|return|book|report|stop|update|make|order|dispute|switch|keep|get|set|give|claim|remove|add|pay)',
    "(i'd|we'd) like to (cancel|close|change|move|return|book|report|stop|update|make|order|dispute|switch|keep|get|set|give|claim|remove|add|pay)",
    '(i|we) (would|should) be (most|very)? (grateful|glad|happy) if',
    '(might|may) (i|we|one) (ask|have|know)',
    '(please|pls|plz|kindly) (can|could|would|will|just|take|stop|move|put|make|give|cancel|keep|remove|add|do|get|book|refund|replace|fix|find|ask|arrange|renew)',
    '(would|do) you mind',
  ],
  'rhetorical-question': [
    // Openers: what is wanted comes next.
    'can (you|u|anyone|anybody|someone|somebody|any one) (please|pls|possibly)? (help|assist) (me|us)? (please|out|already|with this|with something|with a problem)?',
    'could (you|u|anyone|anybody|someone|somebody|any one) (please|pls|possibly)? (help|assist) (me|us)? (please|out|already|with this|with something|with a problem)?',
    'will (you|u|anyone|anybody|someone|somebody|any one) (please|pls|possibly)? (help|assist) (me|us)? (please|out|already|with this|with something|with a problem)?',
    'would (you|u|anyone|anybody|someone|somebody|any one) (please|pls|possibly)? (help|assist) (me|us)? (please|out|already|with this|with something|with a problem)?',
    '(is|are) (anyone|anybody|someone|you) (there|here|still there|still here)',
    "(how|how're) (are|r)? (you|u|things|ya)",
    "(how's|how is) (it going|your day|things|everything)",
    "(what's|whats) (up|new)",
    '(you know|know what i mean|right|ok|okay|yeah|really|seriously|remember|huh|eh)',
    '(see|get|know) what i mean',
    "(isn't|wasn't|doesn't|don't|aren't) (it|that|they|you|he|she)",
    '(are you|r u) (kidding|serious|joking|for real) (me)?',
    '(is this|is that) (a joke|some kind of joke|for real|how you treat)',
    '(who|why) (cares|would anyone|do i even bother|even bother|bother)',
    'how (dare you|hard can it be|is that (even)? (possible|acceptable|fair|ok|okay))',
    'what (is wrong with you|kind of (company|service|joke) is this|a joke)',
    'what (more|else) do (you|i) (want|need|have to)',
  ],
  deflection: [
    '(please)? (refer to|visit|see|check|consult|have a look at|go to|check out|look at) (our|the) (website|web site|site|faq|faqs|help page|help pages|help centre|help center|knowledge base|terms|terms and conditions|policy|page)',
    '(find|see) (it|this|that|more|more information|the answer|the details|all the details) (on|in) (our|the) (website|site|faq|faqs|help page|help centre|help center|app|terms)',
    'can be found (on|in|at) (our|the) (website|site|faq|faqs|help page|help centre|help center|app|terms)',
    "(you|you'll) (will need to|need to|have to|must|should) (contact|call|speak to|reach out to|get in touch with|ask) (the|your|our|another|a)",
    "(that|this|it) (isn't|is not) (something|my department|our department|my responsibility|our responsibility) (i can help with|we can help with)?",
    '(not|outside) (my|our) (department|responsibility|remit|area|control)',
    '(i|we) (am|are) (not able|unable) to (answer|comment|say|advise|tell|help)',
    "(i|we) (can't|cannot|can not|couldn't) (answer|comment on|say|advise on|tell you|help with) (that|this)?",
    "(i|we) (do not|don't) have (that|this|any|the) (information|info|details|access)",
  ],
}
