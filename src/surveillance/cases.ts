// The register of cases (F029–F036): who, how found, when, where treated, how severe, how it ended.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import {
  disease,
  classification,
  detectionSetting,
  severity,
  treatmentPlace,
  outcome,
} from './case-choices.ts'
import { caseChecks } from './checks.ts'
import { MAIN_DISEASE } from './diseases.ts'
import { changeChecks } from './change-checks.ts'
import { caseQuestions } from './rules/case-questions.ts'

export const cases = register({
  name: 'cases',
  table: 'case_record',
  one: textOf('Ca bệnh', 'Case'),
  many: textOf('Ca bệnh', 'Cases'),
  personal: true,
  subject: persons,
  carried: { by: ['subject'], days: 60 },
  mainDay: 'reportDay',
  sameBy: ['code', 'disease', 'reportDay'],
  questions: caseQuestions,
  checks: [...caseChecks, ...changeChecks],
  lifecycles: [
    lifecycle('classification', classification, {
      suspected: ['probable', 'confirmed', 'notACase'],
      probable: ['confirmed', 'notACase'],
      confirmed: [],
      notACase: ['suspected'],
    }),
    // Who falls ill again is a new case.
    lifecycle('outcome', outcome, {
      underTreatment: ['recovered', 'died', 'transferred'],
      transferred: ['underTreatment', 'recovered', 'died'],
      recovered: [],
      died: [],
    }),
  ],
  sheetWords: [
    'ca bệnh',
    'ca mắc',
    'f0',
    'bệnh nhân',
    'dương tính',
    'danh sách f0',
    'cases',
    'case data',
    'linelist',
  ],
  fields: {
    code: text(textOf('Mã ca', 'Case code'), {
      listed: true,
      searched: true,
      headers: [
        'mã ca',
        'mã bn',
        'mã bệnh nhân',
        'bn',
        'mã số',
        'case id',
        'id',
        'case code',
        'patient id',
        'case no',
        'epid number',
      ],
    }),
    disease: choice(textOf('Bệnh', 'Disease'), disease, {
      initial: MAIN_DISEASE,
      headers: ['bệnh', 'tên bệnh', 'chẩn đoán', 'disease'],
    }),
    classification: choice(textOf('Phân loại', 'Classification'), classification, {
      initial: 'confirmed',
      headers: ['phân loại', 'phân loại ca', 'classification', 'case classification'],
    }),
    detectionSetting: choice(textOf('Phát hiện tại', 'Detected'), detectionSetting, {
      listed: true,
      headers: ['nơi phát hiện', 'phát hiện', 'phát hiện tại', 'hình thức phát hiện', 'detected'],
    }),
    infectionSource: text(textOf('Nguồn lây', 'Source of infection'), {
      headers: ['nguồn lây', 'yếu tố dịch tễ', 'dịch tễ', 'source', 'infection source', 'liên quan'],
    }),
    cluster: link(textOf('Ổ dịch', 'Cluster'), 'clusters', {
      headers: ['ổ dịch', 'mã ổ dịch', 'thuộc ổ dịch', 'cluster', 'cluster code'],
    }),
    onsetDay: day(textOf('Ngày khởi phát', 'Onset'), {
      headers: [
        'ngày khởi phát',
        'khởi phát',
        'ngày có triệu chứng',
        'onset',
        'date of onset',
        'dt_onset',
        'symptom onset',
        'onset date',
        'symptoms onset date',
      ],
    }),
    specimenDay: day(textOf('Ngày lấy mẫu', 'Specimen'), {
      headers: ['ngày lấy mẫu', 'lấy mẫu', 'specimen date', 'sample date', 'date of specimen'],
    }),
    resultDay: day(textOf('Ngày có kết quả', 'Result'), {
      headers: [
        'ngày có kết quả',
        'ngày kết quả',
        'ngày dương tính',
        'ngày xét nghiệm dương tính',
        'result date',
        'confirmation date',
        'date confirmed',
        'confirm date',
        'dt_diag',
        'date of diagnosis',
        'ngày có kq dương tính',
        'ngày phát hiện',
      ],
    }),
    reportDay: day(textOf('Ngày báo cáo', 'Report'), {
      required: true,
      listed: true,
      headers: [
        'ngày báo cáo',
        'ngày công bố',
        'ngày ghi nhận',
        'ngày',
        'report date',
        'date of report',
        'dt_report',
        'report date time',
        'date of reporting',
        'notification date',
        'date',
      ],
    }),
    severity: choice(textOf('Mức độ lâm sàng', 'Severity'), severity, {
      headers: ['mức độ', 'mức độ lâm sàng', 'triệu chứng', 'tình trạng lâm sàng', 'severity'],
    }),
    treatmentPlace: choice(textOf('Nơi điều trị', 'Place of treatment'), treatmentPlace, {
      listed: true,
      headers: ['nơi điều trị', 'hình thức điều trị', 'điều trị tại', 'place of treatment'],
    }),
    facility: text(textOf('Tên cơ sở điều trị', 'Facility'), {
      headers: [
        'tên cơ sở',
        'cơ sở điều trị',
        'bệnh viện',
        'hospital',
        'facility',
        'health facility',
        'loc_hosp',
        'tên bệnh viện',
      ],
    }),
    outcome: choice(textOf('Kết quả điều trị', 'Outcome'), outcome, {
      initial: 'underTreatment',
      listed: true,
      headers: [
        'kết quả điều trị',
        'kết quả',
        'tình trạng',
        'tình trạng hiện tại',
        'kết cục',
        'outcome',
        'status',
      ],
    }),
    outcomeDay: day(textOf('Ngày kết thúc điều trị', 'Day of outcome'), {
      headers: [
        'ngày ra viện',
        'ngày khỏi bệnh',
        'ngày khỏi',
        'ngày kết thúc',
        'ngày tử vong',
        'ngày xuất viện',
        'outcome date',
        'date of outcome',
        'discharge date',
        'date of death',
        'dt_death',
        'ngày hết điều trị',
      ],
    }),
    changeToldDay: day(textOf('Ngày báo kết thúc điều trị', 'End of treatment told'), {
      headers: ['ngày báo kết thúc điều trị'],
    }),
    changeToldTime: text(textOf('Giờ báo kết thúc điều trị', 'Hour told')),
    diagnosisDay: day(textOf('Ngày đổi chẩn đoán', 'Diagnosis changed'), {
      headers: ['ngày đổi chẩn đoán', 'ngày thay đổi chẩn đoán'],
      hint: textOf(
        'Tự ghi khi bệnh hoặc phân loại thay đổi',
        'Written when disease or classification changes',
      ),
    }),
    diagnosisTime: text(textOf('Giờ đổi chẩn đoán', 'Hour changed')),
    diagnosisFrom: text(textOf('Chẩn đoán đã báo trước đó', 'Diagnosis told before')),
    diagnosisToldDay: day(textOf('Ngày báo đổi chẩn đoán', 'Changed diagnosis told'), {
      headers: ['ngày báo đổi chẩn đoán'],
    }),
    diagnosisToldTime: text(textOf('Giờ báo đổi chẩn đoán', 'Hour told')),
    note: text(textOf('Ghi chú', 'Note'), {
      long: true,
      headers: ['ghi chú', 'note', 'notes', 'comment', 'remarks'],
    }),
  },
})
