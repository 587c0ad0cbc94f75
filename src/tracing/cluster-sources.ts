// The register of findings on how the disease came into a cluster (F046): by which way, from where, how sure, and what closes that way.
import { day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { infectionSources } from './infection-sources.ts'

const { way, certainty } = infectionSources.fields

export const clusterSources = register({
  name: 'cluster-sources',
  table: 'cluster_source',
  one: textOf('Kết luận nguồn lây của ổ dịch', 'Source of a cluster'),
  many: textOf('Nguồn lây của ổ dịch', 'Sources of clusters'),
  personal: false,
  mainDay: 'foundDay',
  sameBy: ['cluster'],
  sheetWords: ['nguồn lây ổ dịch', 'nguyên nhân ổ dịch', 'phân tích ổ dịch'],
  fields: {
    cluster: link(textOf('Ổ dịch', 'Cluster'), 'clusters', {
      required: true,
      listed: true,
      headers: ['ổ dịch', 'mã ổ dịch'],
    }),
    way,
    entry: text(textOf('Mầm bệnh vào từ đâu', 'Where it came from'), {
      listed: true,
      searched: true,
      headers: ['từ đâu', 'nơi xuất phát', 'địa phương nguồn'],
    }),
    certainty,
    foundDay: day(textOf('Ngày kết luận', 'Found on'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày kết luận'],
    }),
    evidence: text(textOf('Căn cứ', 'Evidence'), { long: true, headers: ['căn cứ', 'diễn giải'] }),
    closing: text(textOf('Biện pháp chặn đường vào', 'What closes that way'), {
      long: true,
      headers: ['biện pháp', 'khắc phục'],
    }),
  },
})
