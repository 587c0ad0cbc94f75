// Prints an official document as PDF/A-2b through Typst. The words travel as JSON, never inside Typst source.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { printable, printedDocument } from './printed.ts'
import type { OfficialDocument } from './tree.ts'

const FACES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
]

let compiler: NodeCompiler | undefined

/** Made once (it reads the fonts) and kept for the life of the process; loaded when somebody prints. */
const getCompiler = async (): Promise<NodeCompiler> => {
  const library = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  compiler ??= library.NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: FACES.map((face) => join(fonts, face)) }],
  })
  return compiler
}

/**
 * PDF/A-2b, or nothing where the standard cannot hold: it forbids a letter that no font on the machine has (a name in
 * Chinese, say). Such a document is then printed as plain PDF with a box for that letter, rather than not at all.
 */
const archival = (press: NodeCompiler, printed: NodeTypstDocument): Buffer | undefined => {
  try {
    return press.pdf(printed, { pdfStandard: 'a-2b' })
  } catch {
    return undefined
  }
}

/**
 * Letters of scripts written from right to left. The compiler (0.6.0) ends the whole process on some of them, which no
 * `catch` can hold, so a box stands for each. Marks that turn the direction never come this far (see `printable`).
 */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu

/** A line must not begin with the sign of the percentage before it. */
const LONE_PERCENT = /(?<=\d) %/g

/** Prints of earlier documents stay in memory for this many later ones. */
const CACHE_AGE = 1

/** One of our templates, filled with words that travel as JSON. */
const print = async (template: 'template.typ' | 'poster.typ', data: unknown): Promise<Buffer> => {
  const press = await getCompiler()
  const result = press.compile({
    mainFilePath: join(import.meta.dirname, template),
    inputs: {
      data: JSON.stringify(data).replace(RIGHT_TO_LEFT, '□').replace(LONE_PERCENT, '\u00a0%'),
    },
  })
  const printed = result.result
  if (!printed) {
    const failure = result.takeDiagnostics()
    throw new Error(
      `The PDF could not be printed: ${JSON.stringify(failure?.shortDiagnostics ?? 'no reason given')}`,
    )
  }
  const pdf = archival(press, printed) ?? press.pdf(printed)
  press.evictCache(CACHE_AGE)
  return pdf
}

/** Several documents one behind another in one file, each with pages of its own number. */
export const documentsToPdf = (documents: readonly OfficialDocument[]): Promise<Buffer> =>
  print('template.typ', documents.map(printedDocument))

/** What hangs at a door: a title to be read from afar, a picture, a few lines. No official document. */
export type Poster = {
  readonly office: string
  readonly title: string
  readonly name: string
  readonly under: string
  readonly svg: string
  readonly address: string
  readonly lines: readonly { readonly head: string; readonly words: string }[]
  readonly foot: string
}

export const postersToPdf = (posters: readonly Poster[]): Promise<Buffer> =>
  print(
    'poster.typ',
    posters.map(({ office, title, name, under, svg, address, lines, foot }) => ({
      office: printable(office),
      title: printable(title),
      name: printable(name),
      under: printable(under),
      svg,
      address: printable(address),
      lines: lines.map(({ head, words }) => ({ head: printable(head), words: printable(words) })),
      foot: printable(foot),
    })),
  )

export const documentToPdf = (document: OfficialDocument): Promise<Buffer> => documentsToPdf([document])
