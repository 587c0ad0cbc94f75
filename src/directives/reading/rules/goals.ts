// Quantities that a demand sets as its goal: shares, counts, as many as there are people; tied to a named figure where one counts it.
import { mentionsIn, MILLION } from '../../../audit/rules/mentions.ts'

export type Goal = {
  readonly start: number
  readonly end: number
  /** In whole units or percent; null where only a relation is said. */
  readonly value: number | null
  readonly unit: string
  /** `dân số`: as many as. */
  readonly asMany: string | null
  /** Name of the figure that counts it; null where the office must choose. */
  readonly figure: string | null
}

/** Which figure counts what these words name. */
const figureWords: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    /mũi\s*(?:thứ\s*)?0?([1-4])[^;.]{0,60}?(?:từ\s+)?18\s*tuổi/iu,
    ([, dose]) => `coverage-adults-${dose ?? '1'}`,
  ],
  [
    /(?:từ\s+)?18\s*tuổi[^;.]{0,80}?mũi\s*(?:thứ\s*)?0?([1-4])/iu,
    ([, dose]) => `coverage-adults-${dose ?? '1'}`,
  ],
  [/mũi\s*(?:thứ\s*)?0?([1-3])[^;.]{0,60}?(?:từ\s+)?12/iu, ([, dose]) => `coverage-12-17-${dose ?? '1'}`],
  [
    /(?:từ\s+)?12\s*(?:tuổi)?\s*(?:đến|-)[^;.]{0,80}?mũi\s*(?:thứ\s*)?0?([1-3])/iu,
    ([, dose]) => `coverage-12-17-${dose ?? '1'}`,
  ],
  [/mũi\s*(?:thứ\s*)?0?([12])[^;.]{0,60}?(?:từ\s+)?5/iu, ([, dose]) => `coverage-5-11-${dose ?? '1'}`],
  [
    /(?:từ\s+)?0?5\s*(?:tuổi)?\s*(?:đến|-)[^;.]{0,80}?mũi\s*(?:thứ\s*)?0?([12])/iu,
    ([, dose]) => `coverage-5-11-${dose ?? '1'}`,
  ],
  [/tổ\s+covid(?:\s*-?\s*19)?(?:\s+cộng đồng)?/iu, () => 'teams-community'],
  [/tổ chăm sóc/iu, () => 'teams-care'],
  [/hộ (?:gia đình )?(?:có|được)[^;.]{0,20}phụ trách/iu, () => 'households-covered'],
  [/trạm y tế lưu động/iu, () => 'facilities-mobile-station'],
  [/(?:khu|điểm|cơ sở) cách ly/iu, () => 'facilities-isolation-site'],
  [/(?:cơ sở|khu) (?:thu dung|điều trị)/iu, () => 'facilities-treatment-site'],
  [/điểm tiêm/iu, () => 'facilities-vaccination'],
  [/mẫu(?: xét nghiệm)?|xét nghiệm/iu, () => 'specimens'],
  [/mũi tiêm|liều vắc xin/iu, () => 'doses'],
]

/** A share is asked of a ratio, a count of a count. */
const figureOf = (words: string, share: boolean): string | null => {
  for (const [pattern, name] of figureWords) {
    const found = pattern.exec(words)
    const figure = found && name(found)
    if (figure && share === (figure.startsWith('coverage-') || figure === 'households-covered')) return figure
  }
  return null
}

const makes =
  /(?:thành lập|bố trí|chuẩn bị|thiết lập|duy trì|cấp|mua(?: sắm)?|tổ chức|lấy|tiêm|xét nghiệm|huy động|đạt|bảo đảm|đảm bảo|hoàn thành|dự trữ|kích hoạt|mở|có|đủ|ít nhất|tối thiểu)\s+(?:(?:được|ít nhất|tối thiểu|đủ|ngay|thêm|trên|khoảng)\s+)*$/iu
const noGoal = /(?:phụ cấp|ưu đãi|mức|lương|giảm giá|thuế)[^,;]{0,30}$/iu
const counted =
  /^\s*(?:(?!(?:để|cho|tại|trên|của|theo|đến|với|và|ở|từ|trong|nhằm|gồm|phục vụ)(?!\p{L}))\p{L}+\s*){1,6}/u
const clause = /[;.](?=\s|$)/u

const asMany =
  /(?:số lượng\s+)?(\p{L}[^,;.]{2,60}?)\s+(?:tương đương|bằng|ngang)\s+(?:với\s+)?(dân số|số hộ|số học sinh|số người lao động)/iu

/** Offsets count from the beginning of `words`. */
export const goalsIn = (words: string): Goal[] => {
  const goals: Goal[] = []
  const relation = asMany.exec(words)
  if (relation)
    goals.push({
      start: relation.index,
      end: relation.index + relation[0].length,
      value: null,
      unit: '',
      asMany: relation[2]?.toLowerCase() ?? null,
      figure: null,
    })
  for (const { start, end, value, unit } of mentionsIn(words)) {
    const before = words.slice(0, start)
    const around = words.slice(
      before.search(/[^;.]*$/u),
      end + (words.slice(end).split(clause)[0]?.length ?? 0),
    )
    const share = unit === '%'
    if (unit === 'đồng' || unit === '' || noGoal.test(before) || (!share && !makes.test(before))) continue
    const noun = share ? '' : (counted.exec(words.slice(end))?.[0] ?? '')
    goals.push({
      start,
      end: end + noun.length,
      value: Number(value) / Number(MILLION),
      unit: share ? '%' : noun.trim(),
      asMany: null,
      figure: figureOf(around, share),
    })
  }
  const whole = /(?:hoàn thành|đầy đủ)\s[^;.]{0,160}?mũi[^;.]*/iu.exec(words)
  const figure = whole && goals.length === 0 ? figureOf(whole[0], true) : null
  if (whole && figure)
    goals.push({
      start: whole.index,
      end: whole.index + whole[0].length,
      value: 100,
      unit: '%',
      asMany: null,
      figure,
    })
  const all =
    goals.length === 0
      ? /tất cả (?:các\s+)?([^,;.]{3,60}?)\s+(?:đều|phải đều)\s+[^,;.]{2,60}/iu.exec(words)
      : null
  if (all)
    goals.push({
      start: all.index,
      end: all.index + all[0].length,
      value: 100,
      unit: '%',
      asMany: null,
      figure: figureOf(all[0], true),
    })
  return goals
}
