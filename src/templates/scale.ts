/**
 * From this many interactions on an index is large: runs of words recur by chance in it, and whatever is pasted often enough to
 * matter has become a template. STAR (1,853 chats) lies below it, templates-real (20,042) above; nothing finer was fitted.
 */
export const MANY_INTERACTIONS = 2000
