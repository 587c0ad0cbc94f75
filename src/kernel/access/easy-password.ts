// Passwords that are tried first: pure. What is left when common words, runs of keys and what everybody knows of the account are taken away
// must still be something (ASVS 5.0, 6.2.4 and 6.2.11).
import { type Text, textOf } from '../text/text.ts'
import { searchKey } from '../text/search-key.ts'

/** The commonest of the lists that are passed around, Vietnamese ones and those of offices like these, without their digits and marks. */
const common = `
  password passwd matkhau matma mk admin administrator quantri root user login dangnhap secret welcome
  letmein iloveyou anhyeuem emyeuanh yeuem vietnam hanoi saigon hochiminh danang khongbiet khongco khongnho qwertyuiop
  qwerty azerty asdfghjkl asdfgh asdf zxcvbnm zxcv abcdefghijkl abcdefgh abcdef abcd abc qazwsxedc qazwsx
  qweasdzxc qwe asd zxc monkey dragon football baseball superman batman master sunshine princess shadow
  michael jordan trustno google facebook zalo samsung iphone covid corona vacxin vaccine tiemchung phongdich
  chongdich dichbenh dichte tramyte yte trungtamyte benhvien ubnd uyban bancd bcd vanphong tocovid
`.split(/\s+/)
const product = ['phaodai', 'chiensy']

/** So many letters must be left: less is found by trying endings. */
const LEAST_LEFT = 4

/** `P@ssw0rd` is the same word. */
const lettersOf = (text: string): string =>
  searchKey(
    text
      .replaceAll('@', 'a')
      .replaceAll('$', 's')
      .replaceAll(/(?<=[a-z])0(?=[a-z])/gi, 'o'),
  ).replaceAll(/[^a-z]/g, '')

export const easyPassword = (password: string, known: readonly string[]): Text | null => {
  const letters = lettersOf(password)
  if (letters === '')
    return textOf(
      'toàn chữ số rất dễ đoán: thêm vài từ',
      'of digits alone it is easy to guess: add some words',
    )
  const own = known.map(lettersOf)
  const ownParts = known.flatMap((text) => text.split(/\s+/)).map(lettersOf)
  const words = [...common, ...product, ...own, ...ownParts.filter((part) => part.length >= LEAST_LEFT)]
    .filter((word) => word.length > 1)
    .toSorted((one, other) => other.length - one.length)
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return left.length < LEAST_LEFT || new Set(left).size < LEAST_LEFT - 1
    ? textOf(
        'quá dễ đoán: chỉ gồm từ phổ biến, tên của bạn, của đơn vị hoặc của phần mềm; thêm vài từ khác',
        'too easy to guess: only common words, your name, that of your unit or of the product; add some other words',
      )
    : null
}
