// The register of facilities (F054, F064): isolation, treatment, vaccination points, mobile stations.
import { choice, day, integer, text } from '../kernel/register/field.ts'
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
  fields: {
    kind: choice(
      textOf('Loại', 'Kind'),
      {
        isolationSite: { vi: 'Khu cách ly tập trung', en: 'Isolation site' },
        isolationTreatmentSite: { vi: 'Khu cách ly điều trị', en: 'Isolation and treatment site' },
        standbySite: { vi: 'Khu cách ly dự phòng', en: 'Standby site' },
        treatmentSite: { vi: 'Khu thu dung, điều trị', en: 'Treatment site' },
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
  },
})
