/** What Greek customers say who do not take an answer, what they still want, and how a reply takes note of it and does nothing. */
import type { LanguagePack } from '../types.ts'

export const demandPhrases: LanguagePack['phrases'] = {
  rejection: [
    '(δεν|δε) (είναι|ήταν) (σωστό|λύση|απάντηση|αρκετό)',
    '(δεν|δε) (με|μας|το) (καλύπτει|ικανοποιεί|δέχομαι)',
    '(λάθος (κάνετε|είναι|έγραφε)|(κάνετε|είναι|έγραφε) λάθος)',
  ],
  demand: ['(θέλω|θέλουμε|θα ήθελα|απαιτώ|να (μου|μας) (επιστραφεί|επιστρέψετε|στείλετε|δώσετε|αλλάξετε))'],
  noted: ['(σημείωσα|σημειώνω|σημειώσει|καταγράψει|κατέγραψα|καταγράφω)'],
}
