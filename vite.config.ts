// How the screens are built: one page, scripts and fonts as files of our own (nothing inline, nothing from elsewhere).
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname

export default defineConfig({
  root: `${here}/src/web`,
  plugins: [react()],
  build: {
    outDir: `${here}/dist/web`,
    emptyOutDir: true,
    // Windows 7 and 8 stand still at Chrome 109; many offices have them.
    target: ['chrome109', 'firefox115', 'safari16'],
    // The content security policy knows no data: scripts or fonts, so everything stays a file.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: {
    port: 4001,
    proxy: { '/api': 'http://127.0.0.1:4000' },
    fs: { allow: [here] },
  },
})
