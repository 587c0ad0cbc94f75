// The words of a PDF, page after page; null where it holds pictures of pages and no words.
import { extractText, getDocumentProxy } from 'unpdf'

const MOST_PAGES = 500

export const pdfText = async (bytes: Uint8Array): Promise<string | null> => {
  // The reader keeps the bytes that it is given: it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  try {
    if (pdf.numPages > MOST_PAGES) return null
    const { text } = await extractText(pdf, { mergePages: false })
    const words = text.join('\n')
    return words.replace(/\s/g, '').length < 20 * text.length ? null : words
  } finally {
    await pdf.cleanup()
  }
}
