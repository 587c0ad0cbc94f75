// Spellings of a name made comparable: tone placement (Hòa/Hoà), i and y (Sĩ/Sỹ), no diacritics, numbers with zeros.
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’ʼ`´]/g, '')
    .replaceAll(/[-–—_./()]/g, ' ')
    .replaceAll(/\b0+(?=\d)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Each syllable with its tone behind it, so that the place of the mark does not matter: `hòa` and `hoà` are both `hoa1`. */
const toneLast = (syllable: string): string => {
  let tone = ''
  let letters = ''
  for (const sign of syllable.normalize('NFD'))
    if (TONES[sign] === undefined) letters += sign
    else tone = TONES[sign]
  return letters.normalize('NFC') + tone
}

/** The same letters and tones, wherever the tone mark sits. */
export const exactSpelling = (text: string): string => tidy(text).split(' ').map(toneLast).join(' ')

/** Also i for y. */
export const looseSpelling = (text: string): string => exactSpelling(text).replaceAll('y', 'i')

/** Letters without any diacritic, i for y. */
export const bareSpelling = (text: string): string =>
  tidy(text).normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('y', 'i')
