/** Builds the desk: one page under /desk/, hashed files beside it, nothing inlined, so a strict content policy holds. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const place = (path) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: place('./src/desk'),
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: place('./dist/desk'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Says which files each screen needs; kept beside the page and given to nobody.
    manifest: true,
    // No module of ours does anything by being imported, so a screen gets those it uses and no neighbours of theirs. The
    // texts of the law arrive as JSON when a clause is opened; its pure list-makers must not keep them in the bundle.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: (id) => !/[/]src[/].*[.]tsx?$/.test(id),
        manualPureFunctions: ['idsOf'],
        propertyReadSideEffects: false,
      },
      input: { index: place('./src/desk/index.html'), 'draw-verifier': place('./src/desk/draw-verifier.ts') },
      // The public pages call their one script by a name that stays.
      output: { entryFileNames: ({ name }) => `assets/[name]${name === 'draw-verifier' ? '' : '-[hash]'}.js` },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
