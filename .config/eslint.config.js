import tseslint from 'typescript-eslint'
import * as regexp from 'eslint-plugin-regexp'

export default tseslint.config(
  ...tseslint.configs.strictTypeChecked,
  regexp.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { project: '../tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The promise "no regex can hang" starts here.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      // A number in a template is clear enough, and offsets are numbers everywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Typed arrays are read inside bounds the loop has just checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `while (true)` reads better than a flag in a scanner.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'no-console': 'error',
    },
  },
  {
    // A name that means two things in one place is read as the wrong one sooner or later.
    files: ['src/**'],
    ignores: ['src/language/**'],
    rules: { '@typescript-eslint/no-shadow': 'error' },
  },
  {
    // The page's script has the types of a browser, and they hold for the whole project: nothing else may use them.
    files: ['src/**'],
    ignores: ['src/report/html/page/**'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'location', 'navigator', 'history', 'self'],
    },
  },
  { files: ['src/cli/**', 'bench/**', 'corpora/**'], rules: { 'no-console': 'off' } },
  // Not part of the TypeScript project: linted without types.
  { files: ['**/*.js', '**/*.mjs', '.config/*.ts'], ...tseslint.configs.disableTypeChecked },
)
