// Which files may be kept beside a record: told by their bytes and never by their names. Pure.

export type FileKind = { readonly type: string; readonly ending: string; readonly seen: boolean }

const kinds = {
  pdf: { type: 'application/pdf', ending: 'pdf', seen: false },
  png: { type: 'image/png', ending: 'png', seen: true },
  jpeg: { type: 'image/jpeg', ending: 'jpg', seen: true },
  webp: { type: 'image/webp', ending: 'webp', seen: true },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    seen: false,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    seen: false,
  },
} as const satisfies Record<string, FileKind>

export const fileKinds: readonly FileKind[] = Object.values(kinds)

const begins = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte)

const says = (bytes: Uint8Array, from: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[from + index] === letter.charCodeAt(0))

/** An Office file names its parts in the zip; one with macros is none of ours. */
const officeKind = (bytes: Uint8Array): FileKind | null => {
  const names = Buffer.from(bytes).toString('latin1')
  if (names.includes('vbaProject.bin')) return null
  if (names.includes('word/document.xml')) return kinds.docx
  return names.includes('xl/workbook.xml') ? kinds.xlsx : null
}

/** null: not a picture, a PDF, or a document or sheet without macros. */
export const fileKindOf = (bytes: Uint8Array): FileKind | null => {
  if (says(bytes, 0, '%PDF-')) return kinds.pdf
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return kinds.png
  if (begins(bytes, 0xff, 0xd8, 0xff)) return kinds.jpeg
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')) return kinds.webp
  return begins(bytes, 0x50, 0x4b, 0x03, 0x04) ? officeKind(bytes) : null
}
