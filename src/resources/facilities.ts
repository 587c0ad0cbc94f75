// The register of facilities (F054, F064, F078, F079): isolation, treatment by tier, vaccination points, mobile stations.
import { choice, day, integer, text, yesNo } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const facilities = register({
  name: 'facilities',
  table: 'facility',
  one: textOf('Cơ sở', 'Facility'),
  many: textOf('Cơ sở, điểm, trạm', 'Facilities'),
  personal: false,
  mainDay: 'openedDay',
  sameBy: ['kind', 'name'],
  // A hospital of the district takes patients of every commune.
  seenBelow: true,
  fields: {
    kind: choice(
      textOf('Loại', 'Kind'),
      {
        isolationSite: { vi: 'Khu cách ly tập trung', en: 'Isolation site' },
        isolationTreatmentSite: { vi: 'Khu cách ly điều trị', en: 'Isolation and treatment site' },
        standbySite: { vi: 'Khu cách ly dự phòng', en: 'Standby site' },
        treatmentSite: { vi: 'Khu thu dung, điều trị', en: 'Treatment site' },
        hospital: { vi: 'Bệnh viện, trung tâm y tế', en: 'Hospital', words: ['bệnh viện', 'ttyt'] },
        mobileStation: { vi: 'Trạm y tế lưu động', en: 'Mobile station' },
        vaccinationDistrict: { vi: 'Điểm tiêm tại huyện', en: 'District vaccination point' },
        vaccinationFixed: { vi: 'Điểm tiêm cố định tại trạm y tế', en: 'Fixed vaccination point' },
        vaccinationMobile: { vi: 'Điểm tiêm lưu động', en: 'Mobile vaccination point' },
      },
      { required: true, listed: true, headers: ['loại', 'loại cơ sở'] },
    ),
    name: text(textOf('Tên', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tên', 'tên cơ sở'],
    }),
    address: text(textOf('Địa chỉ', 'Address')),
    beds: integer(textOf('Sức chứa', 'Capacity'), {
      listed: true,
      min: 0,
      headers: ['sức chứa', 'số giường'],
    }),
    openedDay: day(textOf('Ngày hoạt động', 'Opened'), {
      required: true,
      listed: true,
      headers: ['ngày hoạt động', 'ngày thành lập'],
    }),
    tier: choice(
      textOf('Tầng điều trị', 'Tier'),
      {
        tier1: { vi: 'Tầng 1 (không triệu chứng, nhẹ)', en: 'Tier 1 (none, mild)', words: ['1', 'tầng 1'] },
        tier2: { vi: 'Tầng 2 (trung bình)', en: 'Tier 2 (moderate)', words: ['2', 'tầng 2'] },
        tier3: { vi: 'Tầng 3 (nặng, nguy kịch)', en: 'Tier 3 (severe, critical)', words: ['3', 'tầng 3'] },
      },
      { headers: ['tầng', 'tầng điều trị'] },
    ),
    outsideHealth: yesNo(textOf('Ngoài cơ sở y tế', 'Outside health facilities'), {
      hint: textOf('Trường học, trụ sở cũ được trưng dụng', 'A school or an old office taken for it'),
    }),
    closedDay: day(textOf('Ngày dừng hoạt động', 'Closed'), { headers: ['ngày dừng', 'ngày đóng'] }),
  },
})
