// Small parts of XML: elements with their attributes, and the signs that stand for others.

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Entities of the document's own are left as they stand: nothing is ever expanded. */
export const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (_, hex?: string, decimal?: string, name?: string) =>
      hex
        ? codePoint(Number.parseInt(hex, 16))
        : decimal
          ? codePoint(Number(decimal))
          : (signs[name ?? ''] ?? ''),
  )

/** Excel writes what XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const unescapeExcel = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const ATTRIBUTES = `(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*`

export type Element = {
  readonly attributes: ReadonlyMap<string, string>
  readonly start: number
  readonly end: number
  readonly closed: boolean
}

export const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      unescapeXml(double ?? single ?? ''),
    ]),
  )

/** Start tags of that name, whatever their prefix. */
export const elementsOf = function* (xml: string, name: string): Generator<Element> {
  for (const match of xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(${ATTRIBUTES})\\s*(/?)>`, 'g')))
    yield {
      attributes: attributesOf(match[1] ?? ''),
      start: match.index,
      end: match.index + match[0].length,
      closed: match[2] === '/',
    }
}

/** An attribute by its local name: `id` finds `r:id`. */
export const attributeNamed = (attributes: ReadonlyMap<string, string>, local: string): string | undefined =>
  attributes.get(local) ?? [...attributes].find(([name]) => name.endsWith(`:${local}`))?.[1]

export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on'
