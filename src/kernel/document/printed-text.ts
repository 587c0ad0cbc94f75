// Takes the words back out of what was printed (web page, DOCX), so that tests can compare them with what was put in.
import { strFromU8, unzipSync } from 'fflate'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
}

export const withoutTags = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '')

export const docxXml = (docx: Buffer): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
export const docxText = (docx: Buffer): string => withoutTags(docxXml(docx))

/** Line breaks are the printer's; a word that crosses one is still the word. */
export const letters = (printed: string): string => printed.normalize('NFC').replace(/[\s\u00a0]+/gu, '')
