// Of which place a number speaks: the nearest unit named before it in its sentence, or the document's own.
import type { ReadDocument } from './document.ts'

const unit =
  /(?:toàn|trên địa bàn|tại|của|ở)?\s*(toàn tỉnh|toàn quốc|cả nước|toàn huyện|toàn xã|(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn)\s+(?:[\p{Lu}][\p{L}]*)(?:\s+[\p{Lu}][\p{L}]*){0,3})/giu

/** The unit that the head of the document names first; '' where there is none. */
export const ownPlace = ({ plain }: ReadDocument): string => {
  const title = /(?:BÁO CÁO|KẾ HOẠCH|THÔNG BÁO)[\s\S]{0,300}/u.exec(plain)?.[0] ?? plain.slice(0, 600)
  return (
    /(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường)\s+(?:[\p{Lu}][\p{L}]*)(?:\s+[\p{Lu}][\p{L}]*){0,3}/u.exec(
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
