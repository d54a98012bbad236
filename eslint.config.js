import js from '@eslint/js'
import { configs as regexp } from 'eslint-plugin-regexp'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

// The one component that may insert markup as HTML: it draws the SVG that our own exporter made,
// under a Trusted Types policy. Everything else builds elements.
const htmlPreview = 'src/renderer/features/preview/PageMarkup.svelte'

const pureFolders = ['base', 'topic', 'import', 'page', 'blocks', 'lesson', 'layout', 'exporters']

const bannedSyntax = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing is called the same everywhere.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a file as the namespace.' },
]

const bannedMarkup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Build elements: text set as markup is how scripts get in.',
}))

export default ts.config(
  {
    ignores: [
      'out/',
      'dist/',
      'exports/',
      'gallery/',
      'coverage/',
      'test-results/',
      'types/',
      'source/',
      'fixtures/',
      'mocks/',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  regexp.recommended,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'no-restricted-properties': ['error', ...bannedMarkup],
      // Hostile notes must not be able to hang an import.
      'regexp/no-super-linear-backtracking': 'error',
      // We look for control characters on purpose, to remove them.
      'no-control-regex': 'off',
      'regexp/control-character-escape': 'off',
      // A list of cue words is written to be read and added to, one phrase at a time, not to be the
      // shortest pattern that matches the same.
      'regexp/no-dupe-disjunctions': 'off',
      'regexp/no-useless-character-class': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/optimal-quantifier-concatenation': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/prefer-d': 'off',
      'regexp/prefer-range': 'off',
      'regexp/use-ignore-case': 'off',
      // TypeScript already reports these, with the types in hand.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Data types are written as `type` where they are inferred from a schema and as `interface` elsewhere.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'e2e/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      // The same input gives the same output: time and chance are handed in.
      'no-restricted-properties': [
        'error',
        ...bannedMarkup,
        { object: 'Math', property: 'random', message: 'Take a random source as an argument.' },
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...bannedSyntax,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the time as an argument.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-inline-styles': 'off',
      'svelte/require-each-key': 'error',
      // `let { a = $bindable() } = $props()` cannot be split.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  { files: [htmlPreview], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['src/main/secureWindow.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['BrowserWindow', 'BrowserView', 'WebContentsView'],
              allowTypeImports: true,
              message:
                'Windows are made in src/main/secureWindow.ts, where their safe settings are.',
            },
          ],
          patterns: [
            {
              group: ['child_process', 'node:child_process'],
              message: 'The app starts no programs.',
            },
          ],
        },
      ],
    },
  },
  {
    // Tools decide how their configuration is exported.
    files: ['*.config.js', '*.config.ts', '.dependency-cruiser.mjs', 'e2e/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['scripts/**', '*.config.js', '*.config.ts', '.dependency-cruiser.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts'],
    rules: {
      // A test may say what it knows; a wrong guess fails the test.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
