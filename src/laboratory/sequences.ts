// The register of virus sequences (61, F125): which lineage was found in whose specimen.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { labelOfLineage, variantLabel } from './rules/variant-label.ts'

export const sequences = register({
  name: 'sequences',
  table: 'sequence',
  one: textOf('Giải trình tự gen', 'Sequence'),
  many: textOf('Giám sát biến thể', 'Sequences'),
  personal: true,
  subject: persons,
  mainDay: 'collectedDay',
  sameBy: ['accession', 'lineage', 'collectedDay'],
  sheetWords: ['giải trình tự', 'biến thể', 'lineage', 'sequencing'],
  // A lineage that is known names its label, also when it is corrected; of any other the list may say one.
  derive: ({ lineage, label }) => {
    const known = typeof lineage === 'string' ? labelOfLineage(lineage) : 'other'
    return { label: known === 'other' ? (label ?? 'other') : known }
  },
  fields: {
    lineage: text(textOf('Dòng (Pango)', 'Lineage (Pango)'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['dòng', 'biến thể', 'lineage', 'pango'],
    }),
    label: choice(textOf('Tên gọi WHO', 'WHO label'), variantLabel, {
      listed: true,
      headers: ['tên who', 'who label', 'tên biến thể'],
    }),
    accession: text(textOf('Mã trình tự', 'Accession'), {
      listed: true,
      searched: true,
      headers: ['mã trình tự', 'gisaid', 'accession'],
    }),
    collectedDay: day(textOf('Ngày lấy mẫu', 'Collected'), {
      required: true,
      listed: true,
      headers: ['ngày lấy mẫu', 'collection date'],
    }),
    resultDay: day(textOf('Ngày có kết quả', 'Result day'), { headers: ['ngày có kết quả'] }),
    laboratory: text(textOf('Nơi giải trình tự', 'Laboratory'), { headers: ['nơi giải trình tự'] }),
    specimen: link(textOf('Mẫu', 'Specimen'), 'specimens'),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
