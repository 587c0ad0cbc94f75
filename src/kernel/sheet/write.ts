// Writes rows as Excel or CSV, as a stream that holds only the rows at hand, or small workbooks whole.
import { csvPieces } from './write-csv.ts'
import { workbookParts } from './write-xlsx.ts'
import { zipPieces, zipWhole } from './zip-stream.ts'

export type ColumnFormat = 'text' | 'integer' | 'decimal' | 'percent' | 'day' | 'moment'

export type SheetColumn = {
  readonly title: string
  readonly width?: number | undefined
  readonly format: ColumnFormat
}

export type WriteSheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>
  /** Lines above the header. */
  readonly titleRows?: readonly string[]
}

const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })

/** Days and moments become real dates, texts stay texts (leading zeros, "=…"); rows past Excel's limit go on in a further sheet. */
export const writeWorkbookStream = (sheet: WriteSheet): ReadableStream<Uint8Array> =>
  streamOf(zipPieces(workbookParts([sheet])))

export const writeWorkbook = (sheets: readonly WriteSheet[]): Promise<Buffer> =>
  zipWhole(workbookParts(sheets))

/** UTF-8 with BOM, so that Excel reads the Vietnamese; RFC 4180; no cell can act as a formula. */
export const writeCsvStream = (sheet: WriteSheet): ReadableStream<Uint8Array> => streamOf(csvPieces(sheet))
