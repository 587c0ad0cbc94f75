// The figures of sources of clusters (F046): how many are analysed, of how many the source is known.
import type { Figure } from '../kernel/figure/figure.ts'
import { countOf, ratio } from '../kernel/figure/said.ts'
import { clusterSources } from './cluster-sources.ts'

const found = { register: clusterSources, measure: 'cluster' } as const

export const clusterSourceFigures: readonly Figure[] = [
  countOf(found, 'clusters-analysed', ['Ổ dịch đã phân tích nguồn lây', 'Clusters analysed']),
  countOf(found, 'clusters-source-known', ['Ổ dịch rõ nguồn lây', 'Clusters of known source'], {
    way: { not: 'unknown' },
  }),
  ratio('clusters-analysed', 'clusters-opened', [
    'clusters-analysed-share',
    'Tỷ lệ ổ dịch đã phân tích nguồn lây',
    'Share of clusters analysed',
    'Ổ dịch đã có kết luận nguồn lây trên ổ dịch xác định trong kỳ.',
    'Clusters with a finding in percent of those opened.',
  ]),
  ratio('clusters-source-known', 'clusters-analysed', [
    'clusters-source-known-share',
    'Tỷ lệ ổ dịch rõ nguồn lây',
    'Share of clusters with known source',
    'Ổ dịch rõ nguồn lây trên ổ dịch đã phân tích.',
    'Clusters of known source in percent of those analysed.',
  ]),
]
