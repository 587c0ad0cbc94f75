// The letters of the old Vietnamese fonts as Windows shows them without the font: TCVN 5712:1993 VN3 ("ABC", .VnTime) and VNI-Windows.

const pairs = (legacy: readonly string[], letters: string): [string, string][] =>
  [...letters].map((letter, index) => [legacy[index] ?? '', letter])

/** Code points A1–FE; B4, BA, BF, C0–C5, CD, D9–DB, E0, F0 carry no letter. AD is the soft hyphen. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map([
  ...pairs([...'¡¢£¤¥¦§'], 'ĂÂÊÔƠƯĐ'),
  ...pairs([...'¨©ª«¬\u00ad®'], 'ăâêôơưđ'),
  ...pairs([...'µ¶·¸¹'], 'àảãáạ'),
  ...pairs([...'»¼½¾Æ'], 'ằẳẵắặ'),
  ...pairs([...'ÇÈÉÊË'], 'ầẩẫấậ'),
  ...pairs([...'ÌÎÏÐÑ'], 'èẻẽéẹ'),
  ...pairs([...'ÒÓÔÕÖ'], 'ềểễếệ'),
  ...pairs([...'×ØÜÝÞ'], 'ìỉĩíị'),
  ...pairs([...'ßáâãä'], 'òỏõóọ'),
  ...pairs([...'åæçèé'], 'ồổỗốộ'),
  ...pairs([...'êëìíî'], 'ờởỡớợ'),
  ...pairs([...'ïñòóô'], 'ùủũúụ'),
  ...pairs([...'õö÷øù'], 'ừửữứự'),
  ...pairs([...'úûüýþ'], 'ỳỷỹýỵ'),
])

/** A plain vowel, then the mark as a letter of its own. */
const withMarks = (vowel: string, marks: string, letters: string) =>
  pairs(
    [...marks].map((mark) => vowel + mark),
    letters,
  )

const vniLower: [string, string][] = [
  ...withMarks('a', 'øûõùï', 'àảãáạ'),
  ...withMarks('a', 'êèúüéë', 'ăằẳẵắặ'),
  ...withMarks('a', 'âàåãáä', 'âầẩẫấậ'),
  ...withMarks('e', 'øûõùï', 'èẻẽéẹ'),
  ...withMarks('e', 'âàåãáä', 'êềểễếệ'),
  ...withMarks('o', 'øûõùï', 'òỏõóọ'),
  ...withMarks('o', 'âàåãáä', 'ôồổỗốộ'),
  ...withMarks('ô', 'øûõùï', 'ờởỡớợ'),
  ...withMarks('u', 'øûõùï', 'ùủũúụ'),
  ...withMarks('ö', 'øûõùï', 'ừửữứự'),
  ...withMarks('y', 'øûõù', 'ỳỷỹý'),
  ...pairs([...'ìæóíò'], 'ìỉĩíị'),
  ...pairs([...'ôöîñ'], 'ơưỵđ'),
]

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** Vowel and mark in small letters, in capitals, and a capital vowel with a small mark, as people typed names. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  vniLower.flatMap(([legacy, letter]): [string, string][] => [
    [legacy, letter],
    [capital(legacy), letter.toUpperCase()],
    [legacy.toUpperCase(), letter.toUpperCase()],
  ]),
)
