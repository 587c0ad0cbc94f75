// The register of vaccine doses (F098–F101): whom, which dose, which product and lot, which day.
import { choice, day, integer, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { doseChecks } from './checks.ts'

/** Whom a dose or a target counts for; a person keeps the group of the day of the dose. */
export const targetGroup = {
  adults: { vi: 'Từ 18 tuổi trở lên', en: '18 and over', words: ['trên 18', '18+', 'người lớn', '≥18'] },
  age12to17: { vi: 'Từ 12 đến 17 tuổi', en: '12 to 17', words: ['12-17', '12 - 17', '12-17 tuổi'] },
  age5to11: {
    vi: 'Từ 5 đến dưới 12 tuổi',
    en: '5 to 11',
    words: ['5-11', '5 - 11', '5-<12', '5-11 tuổi', '5-12'],
  },
} as const

export const doses = register({
  name: 'doses',
  table: 'dose',
  one: textOf('Mũi tiêm', 'Dose'),
  many: textOf('Tiêm chủng', 'Vaccine doses'),
  personal: true,
  // Whoever is due another was given the last one long ago.
  carried: { by: ['subject'] },
  attachments: true,
  subject: persons,
  mainDay: 'doseDay',
  sameBy: ['doseNumber', 'doseDay'],
  checks: doseChecks,
  sheetWords: ['tiêm chủng', 'tiêm vắc xin', 'mũi tiêm', 'vắc xin', 'vaccination'],
  fields: {
    targetGroup: choice(textOf('Nhóm đối tượng', 'Target group'), targetGroup, {
      required: true,
      listed: true,
      headers: ['nhóm', 'nhóm đối tượng', 'nhóm tuổi', 'đối tượng', 'group'],
    }),
    doseNumber: integer(textOf('Mũi số', 'Dose number'), {
      required: true,
      listed: true,
      min: 1,
      max: 9,
      headers: ['mũi', 'mũi số', 'mũi thứ', 'mũi tiêm', 'dose', 'dose number'],
    }),
    product: choice(
      textOf('Vắc xin', 'Product'),
      {
        astraZeneca: {
          vi: 'AstraZeneca',
          en: 'AstraZeneca',
          words: ['az', 'covid-19 vaccine astrazeneca', 'vaxzevria'],
        },
        pfizer: { vi: 'Pfizer', en: 'Pfizer', words: ['comirnaty', 'pfizer-biontech'] },
        moderna: { vi: 'Moderna', en: 'Moderna', words: ['spikevax'] },
        veroCell: { vi: 'Vero Cell', en: 'Vero Cell', words: ['sinopharm', 'verocell'] },
        abdala: { vi: 'Abdala', en: 'Abdala' },
        sputnikV: { vi: 'Sputnik V', en: 'Sputnik V', words: ['gam-covid-vac'] },
        other: { vi: 'Khác', en: 'Other' },
      },
      { listed: true, headers: ['vắc xin', 'vaccine', 'loại vắc xin', 'tên vắc xin', 'product'] },
    ),
    lot: text(textOf('Số lô', 'Lot'), { searched: true, headers: ['số lô', 'lô', 'lot', 'batch'] }),
    doseDay: day(textOf('Ngày tiêm', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày tiêm', 'ngày', 'vaccination date', 'date'],
    }),
    site: text(textOf('Điểm tiêm', 'Site'), { headers: ['điểm tiêm', 'nơi tiêm', 'cơ sở tiêm', 'site'] }),
    reaction: choice(
      textOf('Phản ứng sau tiêm', 'Reaction'),
      {
        none: { vi: 'Không', en: 'None' },
        mild: { vi: 'Nhẹ', en: 'Mild' },
        severe: { vi: 'Tai biến nặng', en: 'Severe', words: ['nặng', 'tai biến'] },
      },
      { headers: ['phản ứng', 'phản ứng sau tiêm', 'aefi'] },
    ),
  },
})
