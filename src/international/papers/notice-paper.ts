// The paper of a notice: an official letter to the counterpart with what is known, what was done and what is asked.
import { formatDay } from '../../kernel/day/day.ts'
import { paragraph } from '../../kernel/document/tree.ts'
import { text, type Value, type Values } from '../../kernel/register/field.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import { healthBody, inSentence, type Office } from '../../papers/office.ts'
import { type PaperContext, paperKind } from '../../papers/paper-kind.ts'
import { healthNotices } from '../health-notices.ts'
import { isBasis, noticeTerms } from '../rules/notice-clock.ts'

const said = (value: Value | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
const counted = (value: Value | undefined): string =>
  typeof value === 'number' ? formatNumber(value) : 'chưa rõ'

const bodyOf = (office: Office): string =>
  office.level === 'commune' ? `Trạm Y tế ${inSentence(office)}` : healthBody(office)

const clauseOf = ({ record }: PaperContext): string =>
  isBasis(record?.values.basis) ? (noticeTerms[record.values.basis].clause.split(':')[0] ?? '') : '…'

const refuse = ({ record }: PaperContext) =>
  record?.values.status === 'dropped'
    ? textOf('Việc này đã ghi là không phải thông báo.', 'This was written down as needing no notice.')
    : null

export const noticePaper = paperKind({
  name: 'health-notice',
  label: textOf('Công văn thông báo y tế quốc tế', 'International health notice'),
  register: healthNotices,
  issuedWith: 'papers.issue',
  law: () => ({ source: 'NĐ 30/2020/NĐ-CP', clause: 'Điều 7', form: null, layout: 'ours' }),
  fields: {
    addressee: text(textOf('Kính gửi', 'To'), { required: true }),
    measures: text(textOf('Biện pháp đã thực hiện', 'Measures taken'), { required: true, long: true }),
    asked: text(textOf('Đề nghị', 'Asked'), { long: true }),
    contact: text(textOf('Đầu mối liên hệ (đơn vị, điện thoại)', 'Contact (office, phone)'), {
      required: true,
    }),
  },
  proposed: ({ record }) => ({
    addressee: record?.values.counterpart ?? null,
    measures: record?.values.measures ?? null,
    asked: record?.values.asked ?? null,
  }),
  refuse,
  symbol: () => ({ style: 'state', type: null, issuer: 'YT' }),
  page: (context) => {
    const { office, record, words } = context
    const { title, place, disease, cases, deaths, knownDay, knownTime, country } = record?.values ?? {}
    const when = typeof knownDay === 'string' ? formatDay(knownDay) : '…'
    const hour = said(knownTime)
    const asked = said(words.asked)
    const lines = [
      ['Sự việc', said(title) ?? '…'],
      ['Nơi xảy ra', [said(place), said(country)].filter(Boolean).join(', ') || 'đang xác minh'],
      ['Thời điểm xác định', hour === null ? when : `${hour} ngày ${when}`],
      ['Bệnh, tác nhân', said(disease) ?? 'đang xác minh'],
      ['Số mắc', counted(cases)],
      ['Số tử vong', counted(deaths)],
      ['Biện pháp đã thực hiện', said(words.measures) ?? '…'],
      ...(asked === null ? [] : [['Đề nghị', asked]]),
      ['Đầu mối liên hệ', said(words.contact) ?? '…'],
    ] as const
    return {
      issuer: {
        parent: `ỦY BAN NHÂN DÂN\n${office.fullName.toUpperCase()}`,
        name: bodyOf(office).toUpperCase(),
      },
      typeName: null,
      about: `V/v ${said(title) ?? 'thông báo y tế quốc tế'}`,
      addressees: [said(words.addressee) ?? '…'],
      body: [
        paragraph(`Thực hiện ${clauseOf(context)}, ${bodyOf(office)} thông báo như sau:`),
        ...lines.map(([name, words_]) => paragraph(`${name}: ${words_}.`)),
      ],
      recipients: ['Như trên', 'Lưu: VT'],
      head: { title: 'GIÁM ĐỐC', deputy: 'PHÓ GIÁM ĐỐC' },
    }
  },
  change: ({ day, number, record }): Values =>
    record?.values.status === 'open' ? { status: 'told', toldDay: day, number } : { number },
  summary: ({ record }) => `V/v ${said(record?.values.title) ?? 'thông báo y tế quốc tế'}`,
})
