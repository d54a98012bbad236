// The one-way order of the folders (see ARCHITECTURE.md), as rules.
// `mayImport` lists the other folders of src that a folder may use; `packages` the npm packages.
// A folder absent from a list is forbidden to it, so a new folder has to be entered here first.

/** @typedef {{ mayImport: string[], packages?: string[], node?: boolean, electron?: boolean }} Layer */

const content = ['base', 'topic', 'page', 'blocks', 'lesson', 'layout']

/** @type {Record<string, Layer>} */
const layers = {
  base: { mayImport: [], packages: ['zod'] },
  topic: { mayImport: ['base'], packages: ['zod'] },
  import: {
    mayImport: ['base', 'topic'],
    packages: ['zod', 'fflate', 'htmlparser2', 'domhandler', 'mammoth', 'markdown-it'],
  },
  quiz: { mayImport: ['base', 'topic'] },
  spelling: { mayImport: ['base', 'topic'], packages: ['nspell'] },
  page: { mayImport: ['base'], packages: ['zod', 'fontkit', 'linebreak'] },
  blocks: { mayImport: ['base', 'topic', 'page'], packages: ['zod'] },
  lesson: { mayImport: ['base', 'topic', 'page', 'blocks'], packages: ['zod'] },
  layout: { mayImport: ['base', 'topic', 'page', 'blocks', 'lesson'], packages: ['zod'] },
  exporters: {
    mayImport: ['base', 'page'],
    packages: ['pptxgenjs', 'fflate', '@xmldom/xmldom', 'pdfkit', 'fontkit', 'docx'],
  },
  library: {
    mayImport: ['base', 'topic', 'page', 'blocks', 'lesson'],
    packages: ['zod', 'chokidar', 'minisearch', 'fflate'],
    node: true,
  },
  production: {
    mayImport: [...content, 'exporters'],
    packages: ['zod', 'fflate'],
    node: true,
  },
  ipc: {
    mayImport: [...content, 'import', 'quiz', 'exporters', 'library', 'production'],
    packages: ['zod'],
  },
  main: {
    mayImport: [...content, 'import', 'quiz', 'exporters', 'library', 'production', 'ipc'],
    packages: ['zod', 'fontkit'],
    node: true,
    electron: true,
  },
  preload: { mayImport: ['base', 'ipc'], electron: true },
  cli: {
    mayImport: [...content, 'import', 'quiz', 'exporters', 'library', 'production', 'ipc'],
    packages: ['zod', 'fontkit', 'fflate'],
    node: true,
  },
  ui: {
    mayImport: ['base'],
    packages: ['svelte', 'bits-ui', '@lucide/svelte', 'svelte-sonner', 'paneforge'],
  },
  renderer: {
    mayImport: [...content, 'import', 'quiz', 'spelling', 'exporters', 'production', 'ipc', 'ui'],
    packages: [
      'dictionary-en-gb',
      'svelte',
      'bits-ui',
      '@lucide/svelte',
      'svelte-sonner',
      'paneforge',
      '@atlaskit/pragmatic-drag-and-drop',
      'fontkit',
      'minisearch',
      'virtua',
      'zod',
    ],
  },
}

// Tests may look at any folder: they read fixtures and follow a document through several layers.
const test = '\\.test\\.ts$'
// The parts of production that the window reads too.
const pureProduction = '^src/production/(?:outputs|jobs|heldBack)\\.ts$'
const editor = '^src/blocks/[^/]+/[^/]+\\.svelte$'

/** @param {string} text */
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** @param {string[]} names */
const anyOf = (names) => `(?:${names.map(escape).join('|')})`
/** Matches a package wherever npm put it, with any file inside. @param {string[]} names */
const inPackages = (names) => `(?:^|/)node_modules/(?:@types/)?${anyOf(names)}(?:/|$)`

const layerRules = Object.entries(layers).flatMap(([name, layer]) => {
  const from = { path: `^src/${name}/`, pathNot: [test, editor] }
  const rules = [
    {
      name: `${name}-folders`,
      comment: `src/${name} may import: ${layer.mayImport.join(', ') || 'no other folder'}.`,
      severity: 'error',
      from,
      to: { path: '^(?:src|scripts|e2e)/', pathNot: `^src/${anyOf([name, ...layer.mayImport])}/` },
    },
    {
      name: `${name}-packages`,
      comment: `src/${name} may use: ${layer.packages?.join(', ') || 'no package'}.`,
      severity: 'error',
      from,
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-no-pkg',
          'npm-unknown',
        ],
        pathNot: inPackages([...(layer.packages ?? []), ...(layer.electron ? ['electron'] : [])]),
      },
    },
  ]
  if (!layer.node) {
    rules.push({
      name: `${name}-no-node`,
      comment: `src/${name} runs where Node's modules do not exist.`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    })
  }
  return rules
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one thing, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'known-folder',
      comment: 'A folder of src without a place in the order: enter it in .dependency-cruiser.mjs.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/${anyOf(Object.keys(layers))}/` },
    },
    {
      name: 'no-svelte-from-pure',
      comment: 'Components belong to the window; pure code also runs without one.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(?:ui|renderer)/', editor],
      },
      to: { path: '\\.svelte(?:\\.ts)?$' },
    },
    {
      name: 'schema-knows-no-page',
      comment: 'What a block stores does not depend on how it is drawn.',
      severity: 'error',
      from: { path: '^src/blocks/[^/]+/schema\\.ts$' },
      to: { path: '^src/page/' },
    },
    {
      name: 'editor-folders',
      comment: 'A block editor uses the plain controls and its own block.',
      severity: 'error',
      from: { path: editor },
      to: {
        path: '^src/',
        pathNot: `^src/${anyOf(['base', 'topic', 'page', 'blocks', 'lesson', 'ui'])}/`,
      },
    },
    {
      name: 'editor-packages',
      comment: 'A block editor reaches packages through ui.',
      severity: 'error',
      from: { path: editor },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: inPackages(['svelte', '@lucide/svelte']),
      },
    },
    {
      name: 'outputs-only',
      comment:
        'The window reads what can be made, and lays it out to count pages; drawing files is the main process’s work.',
      severity: 'error',
      from: { path: '^src/(?:ipc|renderer)/', pathNot: test },
      to: { path: '^src/production/', pathNot: pureProduction },
    },
    {
      name: 'outputs-no-node',
      comment: 'The list of outputs is read in the window, where Node’s modules do not exist.',
      severity: 'error',
      from: { path: pureProduction },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-test-in-product',
      comment: 'What ships does not import tests or fixtures.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: ['^fixtures/', '^e2e/', test] },
    },
    ...layerRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^out/', '^node_modules/\\.cache'] },
    tsPreCompilationDeps: true,
    builtInModules: { add: ['electron/main', 'electron/common', 'electron/renderer'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
