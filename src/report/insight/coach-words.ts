/**
 * What to try next time, for every rule: one sentence, about the words, kind, and something a person can do in the next conversation.
 * Not part of any score.
 */
import type { SignalId } from '../../model/signals.ts'

/** By rule id. A test holds it complete. */
export const tryNext: Readonly<Record<string, string>> = {
  'scripted-reply/recurring-passage':
    'Keep the saved text for the facts, and open with one sentence only this customer could get.',
  'scripted-reply/pasted-where-personal':
    'Answer this customer’s own trouble first, in your words; the saved text can follow.',
  'scripted-reply/macro': 'Keep the macro for the facts, and say in a sentence why it fits this case.',
  'scripted-reply/leaked-placeholder': 'Read a saved text once before sending it, placeholders above all.',
  'scripted-reply/foreign-name': 'Check the names in a saved text before it goes out.',
  'scripted-reply/foreign-number': 'Check the numbers in a saved text before it goes out.',
  'scripted-reply/repeated-to-customer':
    'When the same words are needed twice, say that you are repeating them, and add what is new.',
  'scripted-reply/likely-canned':
    'Keep what the text says, and say it to this customer: their words, their case.',
  'rushed-turn/too-soon': 'Take the time to read to the end; a line that shows you did is worth the seconds.',
  'rushed-turn/unread': 'Take the time to read to the end; a line that shows you did is worth the seconds.',
  'rushed-turn/hasty-hand-off':
    'Before handing on, say what you understood, so that nobody has to start again.',
  'rushed-turn/closed-over-question': 'Before closing, look back for a question that is still open.',
  'rushed-turn/closed-over-protest':
    'Before closing, answer what went wrong for them, if only with one honest sentence.',
  'rushed-turn/closed-unsettled':
    'Before closing, say where the open matter stands: what you found, or who takes it on from here.',
  'rushed-turn/closed-likely-open':
    'Before closing, read the customer’s last words once more: something in them may still want a word from you.',
  'rushed-turn/curt-reply':
    'A long message is worth two sentences: what you understood, and what happens now.',
  'rushed-turn/burst':
    'Several customers at once leave little time for each; this is worth raising with the team.',
  'rushed-turn/fast-speech': 'Slow down for the part that matters, and stop to ask whether it came across.',
  'rushed-turn/cut-in': 'Let the customer finish, and wait a breath before you answer.',
  'missing-empathy/passed-over':
    'Name what this means for the customer, in their own facts, before you turn to the solution.',
  'missing-empathy/no-word':
    'The help was right; one sentence to the person before it would have made it whole.',
  'missing-empathy/likely-unheeded':
    'Beside the errand, a word about what they told, or something done because of it.',
  'missed-name/wrong-name': 'Look up at the name before you greet; if it slipped, a short apology mends it.',
  'missed-name/likely-wrong-name': 'Look at the name once more before saying it.',
  'missed-name/leaked-placeholder': 'Read the greeting once before sending it.',
  'missed-name/misspelt-name': 'Copy the name as the customer writes it.',
  'missed-name/generic-salutation': 'The customer’s name is known: use it in the greeting.',
  'missed-name/never-used': 'Use the customer’s name once, where it comes naturally.',
  'missed-name/overused': 'Once or twice is warm; more sounds like a script.',
  'missed-name/shouted-name': 'Write the name as a person would, not in capitals.',
  'ignored-question/ignored': 'Answer this question, or say that you do not know yet and when you will.',
  'ignored-question/hardly': 'Answer this question in a sentence of its own.',
  'ignored-question/deflected': 'Give the short answer here; the link can come after it.',
  'ignored-question/skipped': 'Go through the questions one by one; a list is fine.',
  'discourtesy/rude': 'Let the heat pass before you write; say what you can do.',
  'discourtesy/blaming': 'Say what happened without saying whose fault it was, and what happens now.',
  'discourtesy/dismissive': 'Take the trouble for real, even where you cannot mend it.',
  'discourtesy/objected': 'Say what you meant in one plain sentence, and go on from there.',
  'discourtesy/likely':
    'Where the answer is short or no, add half a sentence that shows you heard the trouble.',
  'friction/slow-first-response':
    'When a first answer will take long, a short word that you are there helps.',
  'friction/long-wait': 'Say beforehand how long it will take, and come back at that time.',
  'friction/hand-off': 'Hand on with a summary, so that the customer does not have to tell it again.',
  'friction/asked-again': 'Look above before asking: the customer had given it already.',
  'friction/repeated-instruction': 'Ask what happened when they tried, before giving the same steps again.',
  'friction/likely-again': 'Read what the customer gave or tried before asking; they answer that they had.',
  'friction/likely-contrary': 'Say which of the two holds, and why they were told otherwise.',
}

/** What went well, for every rule that earns points back. */
export const wentWell: Readonly<Record<string, string>> = {
  'personal-effort/personal-detail': 'A detail of the customer’s own life was taken up.',
  'personal-effort/returns-to-detail': 'A detail from earlier was remembered and came back.',
  'personal-effort/personal-question': 'There was a real question about the person, not only the case.',
  'personal-effort/compliment': 'Something the customer did was praised.',
  'personal-effort/small-talk': 'There was room for a word from one person to another.',
  'personal-effort/specific-apology': 'The apology said what had gone wrong.',
  'personal-effort/specific-thanks': 'The thanks said what they were for.',
  'personal-effort/owned-action': 'Somebody took it on in person, with a time.',
  'personal-effort/likely': 'Something here may go beyond the matter in hand.',
}

/** What a signal that was judged and met says of the words. */
export const metWell: Readonly<Record<SignalId, string>> = {
  'missing-empathy': 'Where the customer’s words called for it, the replies took their trouble up.',
  'ignored-question': 'Every question we could see was taken up.',
  'scripted-reply': 'The words were written for this customer.',
  'missed-name': 'The customer’s name was used, and used right.',
  'rushed-turn': 'Every reply took the time it needed.',
  'personal-effort': 'There was personal effort.',
  friction: 'Nothing was asked twice, and nobody was kept waiting without a word.',
  discourtesy: 'The words were courteous.',
}
