/** What stands for `import.meta.url` where the package is built for `require`. No `node:url`, or every file would ask for it. */
const path = __filename.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('?', '%3F')

export const importMetaUrl = new URL(`file:${path}`).href
