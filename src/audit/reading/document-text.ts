// From a file as it comes to its text: Word, PDF, a spreadsheet or plain text, told apart by their bytes.
import { Refusal } from '../../kernel/contract/refusal.ts'
import { plainText } from '../../kernel/sheet/csv.ts'
import { recognise } from '../../kernel/sheet/recognise.ts'
import { readWorkbook } from '../../kernel/sheet/read.ts'
import { SheetRefusal } from '../../kernel/sheet/sheet-refusal.ts'
import { findZipDirectory } from '../../kernel/sheet/zip-directory.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { docxText } from './docx-text.ts'
import { pdfText } from './pdf-text.ts'

const refused = (code: string, words: Text): Refusal => new Refusal('cannotRead', { code }, words)

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '%PDF'

const isWord = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  (findZipDirectory(bytes) ?? []).some(({ name }) => name === 'word/document.xml')

/** Documents of this size are books; a zip of it that unpacks to more is none. */
const MOST_UNPACKED = 60_000_000

const readWord = async (bytes: Uint8Array): Promise<string> => {
  const whole = (findZipDirectory(bytes) ?? []).reduce((sum, entry) => sum + entry.whole, 0)
  if (whole > MOST_UNPACKED)
    throw refused('tooLarge', textOf('Tệp Word quá lớn để soát.', 'The Word file is too large to check.'))
  const text = await docxText(bytes).catch(() => null)
  if (text === null)
    throw refused(
      'broken',
      textOf(
        'Tệp Word bị hỏng. Mở lại, lưu dạng .docx rồi thử lại.',
        'The Word file is damaged. Open it, save it as .docx and try again.',
      ),
    )
  return text
}

const readPdf = async (bytes: Uint8Array): Promise<string> => {
  let text: string | null
  try {
    text = await pdfText(bytes)
  } catch {
    throw refused(
      'broken',
      textOf(
        'Không mở được tệp PDF: tệp hỏng hoặc có mật khẩu.',
        'The PDF cannot be opened: it is damaged or has a password.',
      ),
    )
  }
  if (text === null)
    throw refused(
      'scanned',
      textOf(
        'Tệp PDF này là ảnh chụp các trang, không có chữ. Xin bản Word hoặc PDF xuất từ máy.',
        'This PDF holds pictures of pages and no words. Ask for the Word file or a PDF made by a computer.',
      ),
    )
  return text
}

const inOurWords = (error: unknown): unknown => {
  if (!(error instanceof SheetRefusal)) return error
  if (error.code === 'picture')
    return refused(
      error.code,
      textOf(
        'Đây là ảnh: chữ trong ảnh chưa đọc được. Xin bản Word, PDF có chữ, hoặc dán nội dung.',
        'This is a picture: its words cannot be read. Ask for the Word file or a PDF with words, or paste the text.',
      ),
    )
  if (error.code === 'word' || error.code === 'notASheet')
    return refused(
      error.code,
      textOf(
        'Không đọc được loại tệp này. Lưu lại dạng .docx hoặc PDF rồi thử lại.',
        'This kind of file cannot be read. Save it as .docx or PDF and try again.',
      ),
    )
  return refused(error.code, textOf(error.vi, error.en))
}

/** Each row a line, its cells parted by tabs. */
const readSheets = async (bytes: Uint8Array, fileName: string): Promise<string> => {
  const { sheets } = await readWorkbook(bytes, { fileName })
  return sheets
    .filter(({ hidden }) => !hidden)
    .map(({ rows }) =>
      rows.map((row) => row.map(({ shown, value }) => shown ?? value ?? '').join('\t')).join('\n'),
    )
    .join('\n\n')
}

const readOther = (bytes: Uint8Array, fileName: string): Promise<string> => {
  const kind = recognise(bytes)
  return kind === 'text' && !/\.(?:csv|tsv)$/iu.test(fileName)
    ? Promise.resolve(plainText(bytes).text)
    : readSheets(bytes, fileName)
}

/** Throws a refusal in words where the file has no text. */
export const documentText = async (bytes: Uint8Array, fileName: string): Promise<string> => {
  if (bytes.length === 0)
    throw refused(
      'empty',
      textOf(
        'Tệp rỗng: không có gì để soát. Chọn tệp khác.',
        'The file is empty: there is nothing to check. Choose another.',
      ),
    )
  if (isPdf(bytes)) return readPdf(bytes)
  if (isWord(bytes)) return readWord(bytes)
  try {
    return await readOther(bytes, fileName)
  } catch (error) {
    throw inOurWords(error)
  }
}
