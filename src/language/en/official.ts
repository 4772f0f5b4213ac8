/**
 * How decisions are announced and refused in English: rulings, records, terms. They hold the customer's own facts and understand nothing. Written
 * for this library.
 */
export const official: readonly string[] = [
  '(having|after|following) (carefully|fully|thoroughly)? (reviewed|reviewing|considered|considering|investigated|assessed|examined|checked|careful|full|thorough|a) (your|the|this|review|investigation|consideration|assessment)',
  '(we|i) (can|can now|are able to|am able to|would like to|hereby|wish to|must|regret to) (confirm|advise|inform) (you)? that',
  '(please|kindly) be (advised|informed|aware)',
  '(in line|in accordance|in keeping) with (our|the)',
  '(as per|under|according to) (our|the|your) (policy|terms|conditions|records|contract|procedure|procedures|agreement|system)',
  '(our|the) (records|investigation|investigations|systems|system|data|tracking|scan) (show|shows|says|indicate|indicates|confirm|confirms|state|states)',
  'the * in question',
  '(final|formal) (response|decision|position|answer)',
  'no (compensation|refund|payment|further action|liability) (is|will be|can be)',
  "(isn't|is not|not|wasn't|was not|aren't|are not) (covered|listed|eligible|insured|entitled|refundable|due|valid|included|payable)",
]
