/** Builds the desk: one page under /desk/, hashed files beside it, nothing inlined, so a strict content policy holds. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('./src/desk', import.meta.url)),
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('./dist/desk', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The texts of the law arrive as JSON when a clause is opened; its pure list-makers must not keep them in the bundle.
    rolldownOptions: { treeshake: { manualPureFunctions: ['idsOf'], propertyReadSideEffects: false } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
