// What a part of a document is for, told by its title: what was, what is aimed at, what is to be done.

export type Section = 'before' | 'background' | 'demand' | 'target' | 'task'

const kinds: readonly (readonly [RegExp, Section])[] = [
  [
    /kết quả(?! thực hiện nhiệm vụ)|tình hình|đánh giá chung|bài học|khó khăn|tồn tại|hạn chế|nguyên nhân|ưu điểm/iu,
    'background',
  ],
  [
    /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|biện pháp|phương hướng|trách nhiệm|chế độ (?:thông tin,? )?báo cáo|kinh phí|nội dung/iu,
    'task',
  ],
  [/mục tiêu (?:tổng quát|chung)/iu, 'background'],
  [/mục tiêu|chỉ tiêu/iu, 'target'],
  [/yêu cầu/iu, 'demand'],
  [/mục đích|quan điểm|thời gian|phạm vi|đối tượng|căn cứ|cơ sở pháp lý/iu, 'background'],
]

/** Deeper titles say it only where they are titles of a kind; any words of a chapter count. */
export const sectionOf = (title: string, isChapter: boolean): Section | null => {
  const found = kinds.find(([words]) => words.test(title))?.[1] ?? null
  if (isChapter || title.length <= 60) return found
  return null
}

/** `… thực hiện các nội dung sau:`, `Trong đó lưu ý:` */
export const leadsIn = (words: string): boolean => /:\s*$/u.test(words)

/** A line after which no more is asked: recipients, signatures. */
export const closes = (words: string): boolean =>
  /^\s*(?:nơi nhận\s*:?|(?:TM|T\/M|KT|TL|TUQ|Q)\.?\s+\p{Lu}{2,}|T\/M\s)/iu.test(words) &&
  !/\p{Ll}{3,}\s+\p{Ll}{3,}\s+\p{Ll}{3,}/u.test(words)
