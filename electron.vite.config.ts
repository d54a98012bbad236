import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

// Syntax stays within the oldest Electron that runs the tests (Node 20, Chromium 130); the pinned
// Electron is newer and its own types decide which of its functions exist.
const nodeTarget = 'node20'
const chromiumTarget = 'chrome130'

/**
 * Loading one of our pure modules does nothing by itself, nor does loading what they measure and
 * draw with, so whatever is not called is left out: main starts without the layout engine.
 */
const treeshake = {
  moduleSideEffects: [
    {
      test: /[\\/]src[\\/](?:base|blocks|exporters|import|ipc|layout|lesson|library|page|production|quiz|topic)[\\/]/,
      sideEffects: false,
    },
    {
      test: /[\\/]node_modules[\\/](?:fontkit|linebreak|markdown-it|pptxgenjs|virtua)[\\/]/,
      sideEffects: false,
    },
    { external: true, sideEffects: false },
  ],
}

/** The interface's own face: its words wait for these. */
const fontsOfTheWindow = /SourceSans3-(?:Regular|Medium|SemiBold)-.*\.ttf$/

/**
 * Names in the page what its first script asks for only when it runs, so that all of it is fetched at
 * once: at every start the teacher would wait for one after the other.
 */
const fetchAtOnce: Plugin = {
  name: 'fetch-at-once',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {}, filename }) {
      if (!filename.endsWith('index.html')) return html
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const entry = chunks.find(({ facadeModuleId }) => facadeModuleId === filename)
      const seen = new Set<string>()
      // Each after what it imports, as its styles have to be.
      const needed: Rolldown.OutputChunk[] = []
      const need = (names: readonly string[]): void => {
        for (const chunk of chunks.filter(({ fileName }) => names.includes(fileName))) {
          if (seen.has(chunk.fileName)) continue
          seen.add(chunk.fileName)
          need(chunk.imports)
          needed.push(chunk)
        }
      }
      need(entry?.dynamicImports ?? [])
      const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      const fonts = Object.keys(bundle).filter((name) => fontsOfTheWindow.test(name))
      const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { ...attrs, crossorigin: true },
        injectTo: 'head',
      })
      const tags = [
        ...styles.map((name) => link({ rel: 'stylesheet', href: `./${name}` })),
        ...needed.map(({ fileName }) => link({ rel: 'modulepreload', href: `./${fileName}` })),
        ...fonts.map((name) =>
          link({ rel: 'preload', as: 'font', type: 'font/ttf', href: `./${name}` }),
        ),
      ]
      return { html, tags: tags.filter(({ attrs }) => !html.includes(String(attrs?.['href']))) }
    },
  },
}

const TABLE =
  /const [\w$]+ = ([\w$.]+\("[^"]+"\));\nconst ([\w$]+classTrie) = new ([\w$.]+)\([\w$]+\);/

/**
 * The table by which lines are broken is unpacked when it is first looked into: main and the window
 * carry it along with what they share with the layout, and would unpack it at every start.
 */
const unpackLater: Plugin = {
  name: 'unpack-later',
  transform: {
    filter: { id: /[\\/]linebreak[\\/]dist[\\/]module\.mjs$/ },
    handler(code) {
      if (!TABLE.test(code)) this.error('The table of linebreak is not where it was.')
      return code.replace(
        TABLE,
        (_all, data: string, name: string, trie: string) =>
          `let unpacked; const ${name} = { get: (point) => (unpacked ??= new ${trie}(${data})).get(point) };`,
      )
    },
  },
}

export default defineConfig({
  main: {
    plugins: [unpackLater],
    build: {
      target: nodeTarget,
      sourcemap: true,
      // pdfkit reads its font data from its own folder, so packages stay outside the bundle, but for
      // those needed at every start, which load faster inside, and pptxgenjs, whose ESM entry Node
      // cannot load.
      externalizeDeps: { exclude: ['chokidar', 'linebreak', 'minisearch', 'pptxgenjs', 'zod'] },
      rolldownOptions: {
        treeshake,
        input: {
          index: resolve('src/main/index.ts'),
          // Each runs in a thread of its own, so it is a file of its own.
          exportWorker: resolve('src/main/export/exportWorker.ts'),
          searchWorker: resolve('src/library/search/searchWorker.ts'),
        },
        // All in one folder, so that what stands beside a file is found from any part.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      // A sandboxed preload can require nothing but Electron: one CommonJS file, all included.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [svelte({ configFile: resolve('svelte.config.js') }), fetchAtOnce, unpackLater],
    worker: { format: 'es' },
    // The fonts lie outside the window's folder.
    server: { fs: { allow: [resolve('.')] } },
    build: {
      target: chromiumTarget,
      sourcemap: true,
      minify: true,
      // The content policy allows files of our own and nothing inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        treeshake,
        input: {
          index: resolve('src/renderer/index.html'),
          slides: resolve('src/renderer/slides.html'),
          presenter: resolve('src/renderer/presenter.html'),
          print: resolve('src/renderer/print.html'),
        },
      },
    },
  },
})
