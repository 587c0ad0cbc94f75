// Of which place a number speaks: the nearest unit named before it in its sentence, or the document's own.
import type { ReadDocument } from './document.ts'

const unit =
  /(?<![\p{L}])((?:[Tt]oàn (?:tỉnh|quốc|huyện|xã)|[Cc]ả nước)(?![\p{L}])|(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn)[^\S\n]+(?:[\p{Lu}][\p{L}]*)(?:[^\S\n]+[\p{Lu}][\p{L}]*){0,3})/gu

/** The unit that the head of the document names first; '' where there is none. */
export const ownPlace = ({ plain }: ReadDocument): string => {
  const title = /(?:BÁO CÁO|KẾ HOẠCH|THÔNG BÁO)[\s\S]{0,300}/u.exec(plain)?.[0] ?? plain.slice(0, 600)
  return (
    /(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường)[^\S\n]+(?:[\p{Lu}][\p{L}]*)(?:[^\S\n]+[\p{Lu}][\p{L}]*){0,3}/u.exec(
      title,
    )?.[0] ?? ''
  ).toLowerCase()
}

/** '' is the document's own place. */
export const placeAt = (document: ReadDocument, at: number, own: string): string => {
  const { plain } = document
  const begin = Math.max(plain.lastIndexOf('\n', at), plain.slice(0, at).search(/[.;](?=\s[^.;]*$)/u)) + 1
  const named =
    [...plain.slice(begin, at).matchAll(unit)].at(-1)?.[1]?.toLowerCase().replace(/\s+/g, ' ') ?? ''
  const level = named.split(' ')[0] ?? ''
  if (
    named === own ||
    (own !== '' &&
      own.startsWith(level) &&
      named.startsWith('toàn') &&
      own.startsWith(named.split(' ')[1] ?? '-'))
  )
    return ''
  return named
}
