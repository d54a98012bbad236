import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Compiles runes in *.svelte.ts, so that window state is tested without a window.
  plugins: [svelte()],
  // Vitest runs in Node, where Svelte would otherwise hand out its server half.
  resolve: { conditions: ['browser'] },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // By default one core stays free for a person at work, which doubles the time on a small machine.
    maxWorkers: '100%',
    globalSetup: ['scripts/temporaryFiles.ts'],
    // Its ESM entry cannot be loaded by Node, so Vite has to read it.
    server: { deps: { inline: ['pptxgenjs'] } },
    testTimeout: 20_000,
    passWithNoTests: true,
  },
})
