/**
 * Formulas of sympathy and zeal that call guides teach word for word: they fit any trouble, so a sentence that holds one and
 * takes up next to nothing of this customer's gives them nothing. Written for this library from general knowledge of the trade,
 * not from any corpus.
 */
const FEELING =
  '(frustrating|upsetting|stressful|annoying|worrying|disappointing|inconvenient|difficult|hard|tough|concerning|distressing|important|confusing|unpleasant|challenging|frustrated|upset|worried|disappointed|stressed)'

export const hollow: readonly string[] = [
  "(hope|trust) (that)? (you are|you're|your day is|this (email|message|mail) finds you) (having|doing|keeping|going|all|well|in) *?",
  `(understand|imagine|appreciate|realise|realize|see|know) how (very|so|really|incredibly|truly)? ${FEELING}`,
  '(understand|appreciate|acknowledge|recognise|recognize|hear|apologise for|sorry for) (all|any)? (your|the) (frustration|concern|concerns|inconvenience|disappointment|feelings|feedback|worry|worries|stress|upset|unhappiness|dissatisfaction)',
  "sorry (to hear)? (that)? (you are|you're|you have been|you've been|you were) (experiencing|having|facing|encountering|going through|dealing with) *",
  '(experiencing|having|facing|encountering|experience) (this|these|an|a|some|any|such|so many) (issue|issues|problem|problems|trouble|difficulty|difficulties|inconvenience)',
  '(bad|poor|negative|unpleasant) experience (with us|you had|you have had)?',
  '(a|our|most|very|such)? (valued|valuable|loyal|esteemed) (customer|customers|member|members|guest|guests|client|clients)',
  '(take|takes|taking) (this|these|such|all|your|it|that|matters|complaints|feedback|fraud|security|safety|privacy) *? (very|extremely|really)? seriously',
  '(assure|reassure) you (that)? (we|you are|your)',
  'not the (kind of|level of|type of|sort of)? (experience|service|impression|standard|standards) (we|that we|you|anyone|our)',
  'your (comfort|satisfaction|safety|happiness|experience|peace of mind) (is|matters|means|comes) *? (important|priority|first|everything|utmost|a lot|to us)',
  '(is|are) (very|extremely|always|really|so)? important to us',
  '(is|are|remains) (always)? our (number one|top|first|highest|main) priority',
  '(thank you|thanks) for (bringing|raising|highlighting) (this|it|that|these) (to our attention|with us)?',
  '(do|doing|try|trying) (my|our) (very|level|absolute|utmost)? (best|utmost) to (help|assist|resolve|support|get)',
  '(happy|glad|delighted|pleased|love) to (help|assist|look into) (you|this|that|it)',
  'get (this|that|it|everything) (sorted|resolved|taken care of|fixed|straightened out) for you',
]
