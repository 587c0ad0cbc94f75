// Words as people search and list them: without diacritics, in Vietnamese order.

/** `Đặng Thị Ánh` → `Dang Thi Anh`. Đ is a letter of its own and does not decompose, so it is named. */
export const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

/** `  Nguyễn  Văn Đức ` → `nguyen van duc`: what two spellings of one name share; what is copied from the web brings signs that nobody sees. */
export const searchKey = (text: string): string =>
  withoutDiacritics(text)
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order (a ă â b c d đ …), numbers by size: Tổ 2 before Tổ 10. */
export const compareVietnamese = (first: string, second: string): number =>
  collator.compare(first.normalize('NFC'), second.normalize('NFC'))
