// The report of a cluster on paper: found, of a day, ended (forms 7, 8, 9 of TT 54/2015; QĐ 97/QĐ-PB), with the numbers that were sent.
import { formatDay, type Day } from '../../kernel/day/day.ts'
import { column, paragraph, table } from '../../kernel/document/tree.ts'
import { text, type Value } from '../../kernel/register/field.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import { diseaseControl, healthBody, inSentence, type Office } from '../../papers/office.ts'
import { type PaperContext, paperKind, type PaperLaw } from '../../papers/paper-kind.ts'
import { nameOfDisease } from '../../surveillance/disease-figures.ts'
import { reportingLawOf } from '../../surveillance/rules/reporting-law.ts'
import { notCountedText } from '../not-counted.ts'
import { periodicReports } from '../periodic-reports.ts'

const forms = {
  outbreakFirst: { form: '7', about: 'Phát hiện ổ dịch' },
  outbreakDaily: { form: '8', about: 'Tình hình ổ dịch' },
  outbreakFinal: { form: '9', about: 'Kết thúc ổ dịch' },
} as const

type Kind = keyof typeof forms

const isKind = (kind: Value | undefined): kind is Kind =>
  typeof kind === 'string' && Object.hasOwn(forms, kind)
const kindOf = ({ record }: PaperContext): Kind =>
  isKind(record?.values.kind) ? record.values.kind : 'outbreakDaily'

/** The annex with the forms is not in our copy of either text: the lines are ours. */
const law = (on: Day): PaperLaw | null => {
  const source = reportingLawOf(on)?.source
  return source === undefined ? null : { source, clause: 'báo cáo ổ dịch', form: null, layout: 'ours' }
}

const said = (value: Value | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
const dayOf = (value: Value | undefined): string => (typeof value === 'string' ? formatDay(value) : '…')
const count = (value: Value | undefined): string => (typeof value === 'number' ? formatNumber(value) : '…')

const station = (office: Office): string =>
  office.level === 'commune' ? `Trạm Y tế ${inSentence(office)}` : healthBody(office)

/** As they were sent, of the day and since the cluster began. */
const numbers = ({ record }: PaperContext) => {
  const { values = {} } = record ?? {}
  const rows = [
    ['Ca mắc', values.cases, values.totalCases],
    ['Tử vong', values.deaths, values.totalDeaths],
    ['Khỏi bệnh', values.recovered, values.totalRecovered],
  ] as const
  return table(
    [column(3), column(2, 'right'), column(2, 'right')],
    [['Chỉ tiêu', `Trong ngày ${dayOf(values.periodEnd)}`, 'Lũy tích của ổ dịch']],
    rows.map(([title, day, total]) => [title, count(day), count(total)]),
  )
}

const notCounted = ({ record }: PaperContext) => {
  const units = record?.values.unitsNotCounted
  return typeof units === 'number' && units > 0 ? [paragraph(notCountedText(units).vi)] : []
}

const refuse = ({ record }: PaperContext) => {
  if (!isKind(record?.values.kind) || typeof record?.values.cluster !== 'string')
    return textOf('Chỉ báo cáo ổ dịch in theo mẫu này.', 'Only reports of clusters have this form.')
  return record.values.sentDay
    ? null
    : textOf(
        'Báo cáo chưa gửi: gửi trước, rồi in đúng những số đã gửi.',
        'The report is not sent: send it first, then print the numbers that were sent.',
      )
}

export const clusterReport = paperKind({
  name: 'cluster-report',
  label: textOf('Báo cáo ổ dịch', 'Report of a cluster'),
  register: periodicReports,
  linked: 'cluster',
  issuedWith: 'papers.certify',
  law,
  fields: {
    source: text(textOf('Nguồn lây, yếu tố nguy cơ', 'Source and risks'), { long: true }),
    measures: text(textOf('Biện pháp đã triển khai', 'Measures taken'), { required: true, long: true }),
    opinion: text(textOf('Nhận định, đề xuất', 'Opinion and proposals'), { long: true }),
  },
  proposed: ({ linked }) => ({ source: linked?.source ?? null, measures: linked?.measures ?? null }),
  refuse,
  symbol: () => ({ style: 'state', type: 'BC', issuer: 'TYT' }),
  page: (context) => {
    const { office, linked, words } = context
    const kind = kindOf(context)
    const { name, village, place, openedDay, openReason, closedDay, closeReason } = linked ?? {}
    const lines = [
      ['Tên bệnh', typeof linked?.disease === 'string' ? nameOfDisease(linked.disease).vi : '…'],
      ['Ổ dịch', [said(name), said(village), said(place), inSentence(office)].filter(Boolean).join(', ')],
      ['Ngày xác định ổ dịch', `${dayOf(openedDay)} (${said(openReason) ?? '…'})`],
      ...(kind === 'outbreakFinal'
        ? [['Ngày kết thúc ổ dịch', `${dayOf(closedDay)} (${said(closeReason) ?? '…'})`] as const]
        : []),
    ] as const
    const judged = [
      ['Nguồn lây, yếu tố nguy cơ', said(words.source) ?? 'đang điều tra'],
      ['Biện pháp đã triển khai', said(words.measures) ?? '…'],
      ...(said(words.opinion) === null ? [] : [['Nhận định, đề xuất', said(words.opinion) ?? ''] as const]),
    ] as const
    return {
      issuer: {
        parent: `ỦY BAN NHÂN DÂN\n${office.fullName.toUpperCase()}`,
        name: station(office).toUpperCase().replace('TRẠM Y TẾ ', 'TRẠM Y TẾ\n'),
      },
      typeName: 'BÁO CÁO',
      about: forms[kind].about,
      body: [
        paragraph(`${station(office)} báo cáo như sau:`),
        ...lines.map(([title, words]) => paragraph(`${title}: ${words}.`)),
        numbers(context),
        ...notCounted(context),
        ...judged.map(([title, words]) => paragraph(`${title}: ${words}.`)),
      ],
      recipients: [
        ...(office.above ? [diseaseControl(office.above)] : []),
        `UBND ${inSentence(office)} (b/c)`,
        'Lưu: VT',
      ],
      head: { title: 'TRƯỞNG TRẠM', deputy: 'PHÓ TRƯỞNG TRẠM' },
    }
  },
  summary: (context) => `${forms[kindOf(context)].about}: ${said(context.linked?.name) ?? ''}`,
})
