/** What Greek customers say who do not take an answer, what they still want, and how a reply takes note of it and does nothing. */
import type { LanguagePack } from '../types.ts'

export const demandPhrases: LanguagePack['phrases'] = {
  'asked-already': ['ρώτησα', '(δεν|δε) (μου|μας) (είπατε|απαντήσατε)'],
  rejection: [
    '(δεν|δε) (είναι (σωστό|λύση|αρκετό)|(με|μας) καλύπτει|το δέχομαι)',
    '(λάθος κάνετε|κάνετε λάθος)',
  ],
  demand: ['(θέλω|θα ήθελα|να μου (επιστραφεί|δώσετε))'],
  'opening-hours': [
    '(ανοιχτά|ανοιχτοί|ανοιχτή|ανοιχτό|ανοικτά|ανοικτοί|λειτουργεί|λειτουργούμε) (από|μέχρι|ως|έως|κάθε|καθημερινά|δευτέρα)',
    '(ωράριο|ώρες) (λειτουργίας|μας)',
    '(ανοίγει|ανοίγουμε) (στις|πάλι|ξανά|τη|την)',
  ],
  // Told before a goodbye: nothing has changed, or come.
  'still-open': [
    '(ακόμα|ακόμη|πάλι) (δεν|δε|τίποτα|τίποτε|περιμένω|περιμένουμε|τα ίδια|το ίδιο|κανείς|κανένας)',
    '(τα ίδια|το ίδιο (πράγμα|πρόβλημα|λάθος))',
    '(δεν|δε) (δουλεύει|λειτουργεί|ήρθε|έφτασε|άλλαξε|ανοίγει|ανάβει|διορθώθηκε|μου απάντησε)',
    '(κανείς|κανένας) (δεν|δε)',
    '(akoma|akomi|pali) (den|de|tipota|perimeno)',
    '(den|de) (doulevei|leitourgei|irthe|allaxe|anoigei)',
  ],
  noted: ['(σημείωσα|σημειώσει|καταγράψει)'],
}
