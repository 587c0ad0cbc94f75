// The words of a Word document: paragraphs as lines, cells of a table parted by tabs. Deleted text of a tracked change is not read.
import { openPackage } from '../../kernel/sheet/package-parts.ts'
import { unescapeXml } from '../../kernel/sheet/xml-text.ts'

const token =
  /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>|<(?:\w+:)?(tab|br|cr)(?:\s[^>]*)?\/>|<\/(?:\w+:)?(p|tc|tr)>|<(?:\w+:)?(tc)(?:\s[^>]*)?>/g

/** Of the main part (ECMA-376 part 1, 17.2); headers, footers and notes are left out. */
const wordsOf = (xml: string): string => {
  let text = ''
  let cells = 0
  for (const [, words, mark, end, begin] of xml.matchAll(token)) {
    if (words !== undefined) text += unescapeXml(words)
    else if (mark === 'tab') text += ' '
    else if (mark !== undefined) text += cells > 0 ? ' ' : '\n'
    else if (begin === 'tc') cells += 1
    else if (end === 'tc') {
      cells -= 1
      text = `${text.trimEnd()}\t`
    } else if (end === 'tr') text = `${text.replace(/\t$/, '')}\n`
    else text += cells > 0 ? ' ' : '\n'
  }
  return text
}

/** null where the package is no Word document. */
export const docxText = async (bytes: Uint8Array): Promise<string | null> => {
  const xml = await openPackage(bytes).text('word/document.xml')
  return xml === null ? null : wordsOf(xml)
}
