// Adds to the styles of an .xlsx the same styles with a coloured ground; what is there keeps its number.
import { colours, type Severity } from './mark-plan.ts'

export type MarkStyles = {
  /** The style of that number, on the colour. */
  readonly coloured: (style: number, severity: Severity) => number
  readonly reason: (severity: Severity) => number
  readonly xml: () => string
}

const FILLS = /<fills\b[^>]*>([\s\S]*?)<\/fills>/
const FORMATS = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/
const FORMAT = /<xf\b[^>]*\/>|<xf\b[^>]*[^/]>[\s\S]*?<\/xf>/g

const withFill = (format: string, fill: number): string =>
  format.replace(
    /^<xf\b[^>]*?(?=\/?>)/,
    (open) => `${open.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '')} fillId="${fill}" applyFill="1"`,
  )

/** undefined where the part is not written in the usual way. */
export const findMarkStyles = (xml: string): MarkStyles | undefined => {
  const fillList = FILLS.exec(xml)?.[1]
  const formatList = FORMATS.exec(xml)?.[1]
  if (fillList === undefined || formatList === undefined) return undefined
  const fillCount = (fillList.match(/<fill\b/g) ?? []).length
  const formats: string[] = formatList.match(FORMAT) ?? []
  const fills: string[] = []
  const numbers = new Map<string, number>()
  const once = (key: string, make: () => number): number => {
    const known = numbers.get(key) ?? make()
    numbers.set(key, known)
    return known
  }
  const fillOf = (severity: Severity): number =>
    once(
      `fill ${severity}`,
      () =>
        fillCount +
        fills.push(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${colours[severity]}"/><bgColor indexed="64"/></patternFill></fill>`,
        ) -
        1,
    )
  return {
    coloured: (style, severity) =>
      once(
        `${style} ${severity}`,
        () =>
          formats.push(
            withFill(
              formats[style] ?? formats[0] ?? '<xf numFmtId="0" fontId="0" borderId="0"/>',
              fillOf(severity),
            ),
          ) - 1,
      ),
    reason: (severity) =>
      once(
        `reason ${severity}`,
        () =>
          formats.push(
            `<xf numFmtId="0" fontId="0" borderId="0" xfId="0" fillId="${fillOf(severity)}" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
          ) - 1,
      ),
    xml: () =>
      xml
        .replace(
          FILLS,
          () => `<fills count="${fillCount + fills.length}">${fillList}${fills.join('')}</fills>`,
        )
        .replace(FORMATS, () => `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`),
  }
}
