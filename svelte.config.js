/**
 * Svelte 5 strips the TypeScript that this project allows (erasable syntax only), so no preprocessor
 * is needed. Our own components are always in runes mode; a library's decide for themselves.
 *
 * @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig}
 */
export default {
  vitePlugin: {
    dynamicCompileOptions: ({ filename }) =>
      /[/\\]node_modules[/\\]/.test(filename) ? undefined : { runes: true },
  },
}
