// The figures that are counted from the register of documents: all, in and out, and those of document 000 by type (F011).
import type { Figure } from '../kernel/figure/figure.ts'
import type { Predicate } from '../kernel/figure/predicate.ts'
import { count } from '../kernel/figure/said.ts'
import { documents } from './documents.ts'

const counted = (
  name: string,
  vi: string,
  en: string,
  what: readonly [string, string],
  where: Predicate,
): Figure =>
  count(documents, 'document', 'day', where, [
    name,
    vi,
    en,
    `${what[0]}, theo ngày văn bản.`,
    `${what[1]}, by their date.`,
  ])

const outgoing = (name: string, vi: string, en: string, types: readonly string[]): Figure =>
  counted(
    name,
    vi,
    en,
    [`Văn bản đi, loại: ${vi.toLowerCase()}`, `Outgoing documents of the type: ${en.toLowerCase()}`],
    { direction: { is: 'out' }, type: { oneOf: types } },
  )

export const documentFigures: readonly Figure[] = [
  counted(
    'documents-out',
    'Văn bản đi',
    'Documents out',
    ['Văn bản đi đã vào sổ', 'Outgoing documents in the register'],
    {
      direction: { is: 'out' },
    },
  ),
  counted(
    'documents-in',
    'Văn bản đến',
    'Documents in',
    ['Văn bản đến đã vào sổ', 'Incoming documents in the register'],
    {
      direction: { is: 'in' },
    },
  ),
  outgoing('documents-decisions', 'Quyết định', 'Decisions', ['decision']),
  outgoing('documents-plans', 'Kế hoạch', 'Plans', ['plan']),
  outgoing('documents-schemes', 'Phương án', 'Schemes', ['scheme']),
  outgoing('documents-notices', 'Thông báo', 'Notices', ['notice']),
  outgoing('documents-reports', 'Báo cáo', 'Reports', ['report']),
  counted(
    'documents-directing',
    'Văn bản chỉ đạo',
    'Directing documents',
    [
      'Công văn, công điện, chỉ thị đã ban hành (như tài liệu báo cáo của huyện đếm)',
      'Official letters, telegrams and directives issued (as the report of the district counts)',
    ],
    { direction: { is: 'out' }, type: { oneOf: ['letter', 'telegram', 'directive'] } },
  ),
]
