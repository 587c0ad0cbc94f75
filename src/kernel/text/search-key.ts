// Words as people search and list them: without diacritics, in Vietnamese order, by given name.

/** `Đặng Thị Ánh` → `Dang Thi Anh`. Đ is a letter of its own and does not decompose, so it is named. */
export const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

/** `  Nguyễn  Văn Đức ` → `nguyen van duc`: what two spellings of one name share. */
export const searchKey = (text: string): string =>
  withoutDiacritics(text).toLowerCase().replace(/\s+/gu, ' ').trim()

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order (a ă â b c d đ …), numbers by size: Tổ 2 before Tổ 10. */
export const compareVietnamese = (first: string, second: string): number =>
  collator.compare(first.normalize('NFC'), second.normalize('NFC'))

const nameWords = (name: string): string[] => name.trim().split(/\s+/u)

/** Lists of people go by given name (the last word), then by the whole name. */
export const compareByGivenName = (first: string, second: string): number => {
  const [one, two] = [nameWords(first), nameWords(second)]
  return (
    compareVietnamese(one.at(-1) ?? '', two.at(-1) ?? '') || compareVietnamese(one.join(' '), two.join(' '))
  )
}
