// The parts of a report about leading and overseeing: committees, documents, meetings, drills; inspections, violations, awards, models.
import { item, type Part } from '../../kernel/document/tree.ts'
import type { Printing } from './printing.ts'

export const directionFigureNames = [
  'committees',
  'command-centres',
  'documents-schemes',
  'documents-decisions',
  'documents-plans',
  'documents-notices',
  'documents-directing',
  'meetings',
  'briefings',
  'scenarios',
  'drills',
  'tasks',
] as const

export const oversightFigureNames = [
  'inspection-teams',
  'inspections',
  'inspections-schools',
  'findings',
  'violations',
  'violations-decided',
  'safety-audits',
  'awards-collectives',
  'awards-individuals',
  'good-models',
  'good-models-none',
] as const

const holds = (print: Printing, names: readonly string[]): boolean =>
  names.some((name) => (print.valueOf(name) ?? 0) > 0)

/** What the registers hold nothing of is not said: a line of noughts would claim that nothing was done. */
const where = (print: Printing, names: readonly string[], line: () => Part): Part[] =>
  holds(print, names) ? [line()] : []

export const directionParts = (print: Printing): Part[] => {
  const { count } = print
  return [
    ...where(print, ['committees', 'command-centres'], () =>
      item([
        'Thành lập ',
        count('committees'),
        ' Ban Chỉ đạo, ',
        count('command-centres'),
        ' Trung tâm chỉ huy phòng, chống dịch ở các cấp trên địa bàn.',
      ]),
    ),
    ...where(
      print,
      [
        'documents-schemes',
        'documents-decisions',
        'documents-plans',
        'documents-notices',
        'documents-directing',
      ],
      () =>
        item([
          'Ban hành ',
          count('documents-schemes'),
          ' phương án; ',
          count('documents-decisions'),
          ' quyết định; ',
          count('documents-plans'),
          ' kế hoạch; ',
          count('documents-notices'),
          ' thông báo; ',
          count('documents-directing'),
          ' văn bản chỉ đạo trong công tác phòng, chống dịch.',
        ]),
    ),
    ...where(print, ['meetings', 'briefings'], () =>
      item([
        'Duy trì chế độ họp, báo cáo: ',
        count('meetings'),
        ' cuộc họp, hội nghị; ',
        count('briefings'),
        ' cuộc giao ban.',
      ]),
    ),
    ...where(print, ['scenarios', 'drills'], () =>
      item([
        'Ban hành ',
        count('scenarios'),
        ' kịch bản, phương án đáp ứng; tổ chức ',
        count('drills'),
        ' cuộc diễn tập.',
      ]),
    ),
    ...where(print, ['tasks'], () =>
      item(['Giao ', count('tasks'), ' nhiệm vụ cho các cơ quan, đơn vị, địa phương.']),
    ),
  ]
}

export const oversightParts = (print: Printing): Part[] => {
  const { count } = print
  return [
    ...where(print, ['inspection-teams', 'inspections'], () =>
      item([
        'Thành lập ',
        count('inspection-teams'),
        ' đoàn kiểm tra, thực hiện ',
        count('inspections'),
        ' lượt kiểm tra, riêng trường học ',
        count('inspections-schools'),
        ' lượt; phát hiện ',
        count('findings'),
        ' tồn tại phải khắc phục.',
      ]),
    ),
    ...where(print, ['violations'], () =>
      item([
        'Lập biên bản ',
        count('violations'),
        ' vụ vi phạm quy định phòng, chống dịch; có quyết định xử lý ',
        count('violations-decided'),
        ' vụ.',
      ]),
    ),
    ...where(print, ['safety-audits'], () =>
      item(['Đánh giá mức độ an toàn ', count('safety-audits'), ' lượt cơ sở y tế.']),
    ),
    ...where(print, ['awards-collectives', 'awards-individuals'], () =>
      item([
        'Khen thưởng ',
        count('awards-collectives'),
        ' tập thể và ',
        count('awards-individuals'),
        ' cá nhân có thành tích trong công tác phòng, chống dịch.',
      ]),
    ),
    ...((print.valueOf('good-models') ?? 0) > 0
      ? [item(['Mô hình hay, cách làm hiệu quả cần được nhân rộng: ', count('good-models'), ' mô hình.'])]
      : // Only where somebody answered so: that nothing was entered says nothing.
        holds(print, ['good-models-none'])
        ? [item(['Mô hình hay, cách làm hiệu quả cần được nhân rộng: Không có.'])]
        : []),
  ]
}
