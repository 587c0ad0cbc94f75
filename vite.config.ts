// How the screens are built: one page, scripts and fonts as files of our own (nothing inline, nothing from elsewhere).
import { readFile } from 'node:fs/promises'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = import.meta.dirname

/** Screens that must stand without network, beside the first page. */
const ofTheField =
  /\/src\/(web\/(app\.tsx|outbox|camera|frame\/notices-shown|parts\/drop-parts|view\/(unit|period)-choice)|declarations\/screen\/(checkpoint-page|declare-page)|vaccination\/screen|today\/screen|laboratory\/screen\/(session-page|carried-session))/

/** What the service worker keeps (`shell.json`), and what lets the page be installed on a phone. */
const fieldShell = (): Plugin => ({
  name: 'field-shell',
  // After the scripts that held nothing but styles are gone.
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
    const wanted = new Set<string>()
    const want = (name: string): void => {
      const chunk = byName.get(name)
      if (!chunk || wanted.has(name)) return
      wanted.add(name)
      for (const style of chunk.viteMetadata?.importedCss ?? []) wanted.add(style)
      for (const imported of chunk.imports) want(imported)
    }
    for (const { fileName, isEntry, facadeModuleId, moduleIds } of chunks)
      if ((isEntry && facadeModuleId?.endsWith('.html')) || moduleIds.some((id) => ofTheField.test(id)))
        want(fileName)
    const others = Object.keys(bundle).filter((name) => /\.(woff2|svg)$/.test(name) && !/tinos/i.test(name))
    const files = [...wanted, ...others].map((name) => `/${name}`).toSorted()
    this.emitFile({ type: 'asset', fileName: 'shell.json', source: JSON.stringify({ files }) })
    const icon = others.find((name) => /mark.*\.svg$/.test(name))
    const manifest = {
      name: 'Pháo Đài',
      short_name: 'Pháo Đài',
      lang: 'vi',
      start_url: '/dong-bo',
      display: 'standalone',
      background_color: '#f6f7f8',
      theme_color: '#0f6e72',
      icons: [{ src: `/${icon}`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    }
    this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest) })
  },
})

/** The screens judge values and describe none: what zod brings for JSON Schema is the server's, and 8 kB of the first page. */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  apply: 'build',
  load: async (id) => {
    if (!/\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/.test(id)) return null
    const names = (await readFile(id, 'utf8')).matchAll(/^export (?:const|function|class|\{ \w+ as) (\w+)/gm)
    return [...names].map(([, name]) => `export const ${name} = () => () => undefined`).join('\n')
  },
}

const ALONE = '?of-the-worker'

/** A worker that imports does not start: what it shares with the screens is a copy of its own. */
const workerStandsAlone: Plugin = {
  name: 'worker-stands-alone',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer?.endsWith('/web/outbox/offline-shell.ts')) return null
    const found = await this.resolve(source, importer, { skipSelf: true })
    return found && { ...found, id: `${found.id}${ALONE}` }
  },
  generateBundle(_options, bundle) {
    const worker = Object.values(bundle).find(({ fileName }) => fileName === 'offline-shell.js')
    if (worker?.type === 'chunk' && worker.imports.length > 0)
      this.error(`offline-shell.js imports ${worker.imports.join(', ')}: no page would stand without network`)
  },
}

/** The door is one file and the first page behind it another: on a thin line each further file is a way there and back. */
const ofTheDoor =
  /\/src\/(web\/(main|ask\/(api|new-id|error-words|known-here)|outbox\/field-flag|look\/first-look|language\/(kept-language|words)|account\/passkey-ground)\.ts$|web\/door\/[\w-]+\.ts$|kernel\/text\/text\.ts$|kernel\/(access\/sign-in\/addresses|contract\/endpoint)\.ts$)|^\0vite\//

/** The page and the worker behind it are files of their own. */
const ofNoPageAlone = (id: string): boolean =>
  !/\/(index\.html|offline-shell\.ts)$/.test(id) && !id.endsWith(ALONE)

export default defineConfig({
  root: `${here}/src/web`,
  plugins: [react(), withoutJsonSchema, workerStandsAlone, fieldShell()],
  build: {
    outDir: `${here}/dist/web`,
    emptyOutDir: true,
    // Windows 7 and 8 stand still at Chrome 109; many offices have them.
    target: ['chrome109', 'firefox115', 'safari16'],
    // The content security policy knows no data: scripts or fonts, so everything stays a file.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: {
      input: {
        index: `${here}/src/web/index.html`,
        app: `${here}/src/web/app.tsx`,
        'offline-shell': `${here}/src/web/outbox/offline-shell.ts`,
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'door', test: ofTheDoor, priority: 2 },
            { name: 'screens', tags: ['$initial'], test: ofNoPageAlone, priority: 1 },
          ],
        },
        // At the root: a service worker answers for what lies beside and beneath it.
        entryFileNames: ({ name }) =>
          name === 'offline-shell' ? 'offline-shell.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: {
    port: 4001,
    proxy: { '/api': 'http://127.0.0.1:4000' },
    fs: { allow: [here] },
  },
})
