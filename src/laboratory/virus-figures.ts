// Figures of self-tests (F072), variants (F125), antibodies (F126) and sentinel surveillance (F127).
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, ratio } from '../kernel/figure/said.ts'
import { seroSurveys } from './sero-surveys.ts'
import { selfTests } from './self-tests.ts'
import { sentinelReports } from './sentinel-reports.ts'
import { sentinelSites } from './sentinel-sites.ts'
import { sequences } from './sequences.ts'

const summed = (
  register: CountFigure['register'],
  measure: CountFigure['measure'],
  day: string,
  sum: string,
  name: string,
  vi: string,
  en: string,
): CountFigure =>
  count(
    register,
    measure,
    day,
    {},
    [name, vi, en, `${vi}, cộng theo ${register.one.vi.toLowerCase()}.`, `${en}, summed over the register.`],
    sum,
  )

const selfTestFigures: readonly Figure[] = [
  count(selfTests, 'specimen', 'testDay', {}, [
    'self-tests',
    'Tự xét nghiệm đã báo',
    'Self-tests reported',
    'Mọi báo kết quả tự xét nghiệm, theo ngày tự làm; không tính vào mẫu xét nghiệm.',
    'All reported self-tests by the day of the test; not counted among specimens.',
  ]),
  count(selfTests, 'specimen', 'testDay', { result: { is: 'positive' } }, [
    'self-tests-positive',
    'Tự xét nghiệm báo dương tính',
    'Self-tests told positive',
    'Báo dương tính, đã xác minh hay chưa, theo ngày tự làm.',
    'Told positive, verified or not, by the day of the test.',
  ]),
  count(
    selfTests,
    'specimen',
    'testDay',
    { result: { is: 'positive' }, status: { oneOf: ['reported', 'unreached'] } },
    [
      'self-tests-to-verify',
      'Báo dương tính chờ xác minh',
      'Positive, to be verified',
      'Báo dương tính chưa xác minh, theo ngày tự làm.',
      'Told positive and not verified yet, by the day of the test.',
    ],
  ),
  count(selfTests, 'specimen', 'testDay', { status: { oneOf: ['verified', 'becameCase'] } }, [
    'self-tests-verified',
    'Tự xét nghiệm đã xác minh',
    'Self-tests verified',
    'Báo kết quả tự xét nghiệm đã xác minh, theo ngày tự làm.',
    'Reported self-tests that were verified, by the day of the test.',
  ]),
  count(selfTests, 'case', 'testDay', { status: { is: 'becameCase' } }, [
    'self-tests-cases',
    'Ca bệnh từ tự xét nghiệm',
    'Cases from self-tests',
    'Báo tự xét nghiệm đã lập ca bệnh, theo ngày tự làm.',
    'Reported self-tests from which a case was entered, by the day of the test.',
  ]),
]

const labels = Object.entries(sequences.fields.label.choices)

export const virusFigures: readonly Figure[] = [
  ...selfTestFigures,
  count(sequences, 'specimen', 'collectedDay', {}, [
    'sequences',
    'Mẫu giải trình tự gen',
    'Specimens sequenced',
    'Mẫu đã giải trình tự, theo ngày lấy mẫu.',
    'Specimens that were sequenced, by the day taken.',
  ]),
  ...labels.map(([label, { vi, en }]) =>
    count(sequences, 'specimen', 'collectedDay', { label: { is: label } }, [
      `sequences-${label}`,
      `Biến thể ${vi}`,
      `Variant ${en}`,
      `Mẫu giải trình tự là ${vi}, theo ngày lấy mẫu.`,
      `Sequenced specimens that are ${en}, by the day taken.`,
    ]),
  ),
  ratio('sequences-omicron', 'sequences', [
    'sequences-omicron-share',
    'Tỷ lệ Omicron',
    'Share of Omicron',
    'Mẫu Omicron trên mẫu đã giải trình tự.',
    'Omicron in percent of specimens sequenced.',
  ]),
  ratio('sequences', 'specimens-positive', [
    'sequenced-share',
    'Tỷ lệ mẫu dương tính được giải trình tự',
    'Share of positive specimens sequenced',
    'Mẫu đã giải trình tự trên mẫu dương tính.',
    'Specimens sequenced in percent of positive ones.',
  ]),
  summed(
    seroSurveys,
    'person',
    'toDay',
    'tested',
    'sero-tested',
    'Người xét nghiệm kháng thể',
    'Tested for antibodies',
  ),
  summed(
    seroSurveys,
    'person',
    'toDay',
    'positive',
    'sero-positive',
    'Người có kháng thể',
    'With antibodies',
  ),
  ratio('sero-positive', 'sero-tested', [
    'seroprevalence',
    'Tỷ lệ có kháng thể',
    'Seroprevalence',
    'Người có kháng thể trên người xét nghiệm của các cuộc điều tra trong kỳ; khoảng tin cậy ở từng cuộc.',
    'With antibodies in percent of those tested in the surveys of the period; the interval stands with each survey.',
  ]),
  count(sentinelSites, 'site', 'fromDay', {}, [
    'sentinel-sites',
    'Điểm giám sát trọng điểm',
    'Sentinel sites',
    'Điểm giám sát trọng điểm, theo ngày bắt đầu.',
    'Sentinel sites by the day they began.',
  ]),
  count(sentinelReports, 'report', 'weekStart', {}, [
    'sentinel-reports',
    'Số liệu tuần đã nhận',
    'Weekly counts received',
    'Số liệu tuần của các điểm giám sát trọng điểm, theo tuần.',
    'Weekly counts of sentinel sites, by week.',
  ]),
  summed(
    sentinelReports,
    'visit',
    'weekStart',
    'visits',
    'sentinel-visits',
    'Lượt khám tại điểm giám sát',
    'Visits at sentinel sites',
  ),
  summed(
    sentinelReports,
    'person',
    'weekStart',
    'patients',
    'sentinel-patients',
    'Người mắc hội chứng được giám sát',
    'Patients of the syndrome',
  ),
  summed(
    sentinelReports,
    'specimen',
    'weekStart',
    'specimens',
    'sentinel-specimens',
    'Mẫu giám sát trọng điểm',
    'Sentinel specimens',
  ),
  summed(
    sentinelReports,
    'specimen',
    'weekStart',
    'positive',
    'sentinel-positive',
    'Mẫu giám sát dương tính',
    'Positive sentinel specimens',
  ),
  ratio('sentinel-patients', 'sentinel-visits', [
    'sentinel-share',
    'Tỷ lệ mắc hội chứng trên lượt khám',
    'Share of visits with the syndrome',
    'Người mắc hội chứng trên tổng lượt khám tại các điểm giám sát.',
    'Patients of the syndrome in percent of visits at sentinel sites.',
  ]),
  ratio('sentinel-positive', 'sentinel-specimens', [
    'sentinel-positivity',
    'Tỷ lệ dương tính của giám sát trọng điểm',
    'Sentinel positivity',
    'Mẫu dương tính trên mẫu lấy tại các điểm giám sát.',
    'Positive specimens in percent of those taken at sentinel sites.',
  ]),
]
