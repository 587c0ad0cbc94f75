// What a person brings: a file dropped or chosen, or a table from the clipboard, made ready to be sent.
import type { BodyOf } from '../../kernel/contract/endpoint.ts'
import { textOf } from '../../kernel/text/text.ts'
import { ApiRefusal } from '../../web/ask/api.ts'
import type { startImport } from '../contract.ts'

/** Base64 adds a third; the server takes 60 MB. */
export const LARGEST_FILE = 40 * 1024 * 1024

export const acceptedFiles = '.xlsx,.xls,.ods,.csv,.tsv,.txt'

export type Arrival =
  | { readonly kind: 'file'; readonly file: File; readonly others: boolean }
  | { readonly kind: 'paste'; readonly text: string }

type Carried = Pick<DataTransfer, 'getData' | 'files'>

/** Excel puts a picture of the cells beside their text: the text is what is wanted. */
export const arrivalOf = (carried: Carried | null): Arrival | null => {
  if (!carried) return null
  const text = carried.getData('text/plain')
  const [file, ...others] = carried.files
  if (text.trim() !== '' && (!file || file.type.startsWith('image/'))) return { kind: 'paste', text }
  return file ? { kind: 'file', file, others: others.length > 0 } : null
}

export const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)))
    reader.readAsDataURL(file)
  })

type Body = BodyOf<typeof startImport>

export const bodyOf = async (
  arrival: Arrival,
  {
    id,
    homeUnit,
    pastedName,
  }: { readonly id: string; readonly homeUnit: string; readonly pastedName: string },
): Promise<Body> =>
  arrival.kind === 'paste'
    ? { id, homeUnit, fileName: pastedName, paste: arrival.text }
    : { id, homeUnit, fileName: arrival.file.name.slice(-255), file: await base64Of(arrival.file) }

/** What the server refused keeps its words; anything else is this machine's failure to open the file. */
export const unreadable = (error: unknown): ApiRefusal =>
  error instanceof ApiRefusal
    ? error
    : new ApiRefusal(
        422,
        'cannotRead',
        textOf(
          'Máy không mở được tệp này. Xem tệp có đang mở ở chương trình khác không, rồi chọn lại.',
          'This machine cannot open the file. See whether another program holds it, then choose it again.',
        ),
        null,
        null,
      )
