// Decisions of the heads of a medical facility and of a border gate: forms 07, 03 and 08 of NĐ 165/2026; a facility numbers its own.
import { choice, text } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type PaperContext, paperKind } from '../../papers/paper-kind.ts'
import { decision } from './decision.ts'
import {
  aboutIsolation,
  type Authority,
  CHAIR_FROM,
  decisionPage,
  isOpen,
  lawOn,
  notOpen,
  personOf,
  toldByHead,
  word,
} from './frame.ts'
import { extensionArticle, extensionDecision, extensionRefusal } from './following.ts'
import { headOfPlace } from './place-head.ts'

const facilityAuthority = ({ linked }: PaperContext): Authority => {
  const { institution, head, symbol } = headOfPlace(word(linked?.name) ?? '…')
  return {
    issuer: { name: institution.toUpperCase() },
    head,
    decides: `${head.title} ${institution.toUpperCase()}`,
    symbol: { style: 'state', type: 'QĐ', issuer: symbol },
  }
}

/** Its number is of the facility: which one it is must stand in the book. */
const facilityNamed = ({ linked }: PaperContext) =>
  linked === null
    ? textOf(
        'Ghi “Cơ sở trong sổ” của trường hợp cách ly: quyết định và số là của cơ sở ấy.',
        'Name the facility of the book in the isolation: decision and number are of that facility.',
      )
    : null

const notInHospital = textOf('Không đang cách ly tại cơ sở y tế.', 'Not isolated in a medical facility.')
const executed =
  'Các khoa, phòng liên quan và ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này'

export const hospitalDecision = decision(
  'medicalFacility',
  'tại cơ sở khám bệnh, chữa bệnh',
  {
    name: 'isolation-hospital',
    label: textOf(
      'Quyết định cách ly tại cơ sở khám bệnh, chữa bệnh (Mẫu 07)',
      'Decision to isolate in a medical facility (form 07)',
    ),
    law: lawOn('Điều 2 khoản 1 điểm b, Điều 4', 'Điều 14 khoản 3 điểm b, Điều 16', 'Mẫu số 07 Phụ lục IV'),
  },
  {
    issuedWith: 'papers.certify',
    linked: 'facility',
    issuedWhereLinked: true,
    fields: {},
    authority: facilityAuthority,
    proposedBy: 'trưởng khoa, phòng điều trị',
    executors: () => 'Các khoa, phòng liên quan',
    refuse: facilityNamed,
  },
)

const gateAuthority = ({ words }: PaperContext): Authority => {
  const body = (word(words.body) ?? '…').toUpperCase()
  return {
    issuer: { name: body },
    head: { title: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN' },
    decides: `NGƯỜI ĐỨNG ĐẦU ${body}`,
    symbol: { style: 'state', type: 'QĐ', issuer: 'BQLCK' },
  }
}

export const borderDecision = decision(
  'border',
  'tại cửa khẩu',
  {
    name: 'isolation-border',
    label: textOf(
      'Quyết định cách ly tại cửa khẩu (Mẫu 03)',
      'Decision to isolate at a border gate (form 03)',
    ),
    law: lawOn('Điều 2 khoản 1 điểm c, Điều 5', 'Điều 14 khoản 3 điểm c, Điều 17', 'Mẫu số 03 Phụ lục IV'),
  },
  {
    issuedWith: 'papers.issue',
    fields: {
      body: text(textOf('Cơ quan quản lý cửa khẩu', 'Border-gate authority'), { required: true }),
    },
    authority: gateAuthority,
    proposedBy: 'người đứng đầu tổ chức kiểm dịch y tế',
    executors: () => 'Tổ chức kiểm dịch y tế, các đơn vị tại cửa khẩu',
  },
)

const treating = 'trưởng khoa, phòng điều trị'

/** Who decided extends (NĐ 101/2010, Điều 4 khoản 5; NĐ 165/2026, Điều 14 khoản 3 điểm đ). */
export const hospitalExtension = paperKind({
  ...extensionDecision,
  issuedWith: 'papers.certify',
  linked: 'facility',
  issuedWhereLinked: true,
  name: 'isolation-hospital-extension',
  label: textOf(
    'Quyết định gia hạn cách ly tại cơ sở khám bệnh, chữa bệnh',
    'Decision to extend in a medical facility',
  ),
  law: lawOn('Điều 4 khoản 5', 'Điều 14 khoản 3 điểm đ', null),
  offered: (values) => isOpen(true)(values) && values.form === 'medicalFacility',
  proposed: (context) => ({ ...extensionDecision.proposed?.(context), proposedBy: treating }),
  refuse: (context) =>
    (context.record?.values.form === 'medicalFacility' ? facilityNamed(context) : notInHospital) ??
    extensionRefusal(context),
  symbol: (context) => facilityAuthority(context).symbol,
  page: (context) =>
    decisionPage(context, {
      about: 'Về việc gia hạn thời gian cách ly y tế',
      authority: facilityAuthority(context),
      proposedBy: word(context.words.proposedBy) ?? treating,
      articles: [extensionArticle(context, false), [executed]],
      recipients: toldByHead(context, 2),
    }),
})

const goesTo = {
  home: textOf('Cách ly tại nhà, nơi lưu trú', 'Isolation at home'),
  centralised: textOf('Cách ly tại cơ sở, địa điểm khác', 'Isolation at another place'),
} as const
const formOf = (value: unknown): keyof typeof goesTo => (value === 'centralised' ? 'centralised' : 'home')

export const hospitalTransfer = paperKind({
  ...aboutIsolation,
  issuedWith: 'papers.certify',
  linked: 'facility',
  issuedWhereLinked: true,
  name: 'isolation-from-hospital',
  offered: (values) => isOpen(true)(values) && values.form === 'medicalFacility',
  label: textOf(
    'Quyết định chuyển từ cơ sở khám bệnh, chữa bệnh về nhà, nơi khác (Mẫu 08)',
    'Decision to move out of a medical facility (form 08)',
  ),
  law: (day) =>
    day < CHAIR_FROM
      ? null
      : {
          source: 'NĐ 165/2026/NĐ-CP',
          clause: 'Điều 16 khoản 5',
          form: 'Mẫu số 08 Phụ lục IV',
          layout: 'ours',
        },
  fields: {
    form: choice(textOf('Chuyển sang', 'Goes on'), goesTo, { required: true, initial: 'home' }),
    place: text(textOf('Nơi cách ly mới', 'New place'), { required: true }),
    reason: text(textOf('Lý do', 'Reason'), { required: true, long: true }),
  },
  proposed: () => ({ form: 'home', reason: 'Cơ sở khám bệnh, chữa bệnh đã quá tải cách ly y tế' }),
  refuse: (context) =>
    notOpen(context) ??
    (context.record?.values.form === 'medicalFacility' ? facilityNamed(context) : notInHospital),
  symbol: (context) => facilityAuthority(context).symbol,
  page: (context) =>
    decisionPage(context, {
      about: 'Về việc chuyển hình thức cách ly y tế',
      authority: facilityAuthority(context),
      proposedBy: treating,
      articles: [
        [
          `Chuyển hình thức cách ly y tế sang ${goesTo[formOf(context.words.form)].vi.toLowerCase()}: ${word(context.words.place) ?? '…'}, đối với ${personOf(context, false)}.`,
          `Lý do: ${word(context.words.reason) ?? '…'}.`,
        ],
        [executed],
      ],
      recipients: toldByHead(context, 2),
    }),
  change: ({ words }) => ({ form: formOf(words.form), place: words.place ?? null, facility: null }),
  summary: () => 'Chuyển hình thức cách ly y tế',
})
