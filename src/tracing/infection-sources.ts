// The register of findings on how a case was infected (F046): by whom, by which way the disease came in, how sure this is.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

export const infectionSources = register({
  name: 'infection-sources',
  table: 'infection_source',
  one: textOf('Kết luận nguồn lây', 'Source of infection'),
  many: textOf('Phân tích nguồn lây', 'Sources of infection'),
  personal: true,
  subject: persons,
  mainDay: 'foundDay',
  sameBy: ['way', 'foundDay', 'infector'],
  sheetWords: ['nguồn lây', 'phân tích nguồn lây', 'who infected whom'],
  fields: {
    infector: link(textOf('Lây từ ca', 'Infected by'), 'cases', {
      listed: true,
      headers: ['lây từ', 'lây từ ca', 'ca nguồn', 'infector', 'bn nguồn'],
    }),
    way: choice(
      textOf('Đường mầm bệnh vào', 'Way'),
      {
        household: { vi: 'Trong gia đình', en: 'Household' },
        community: { vi: 'Trong cộng đồng, biết nguồn', en: 'Community, source known' },
        work: { vi: 'Nơi làm việc', en: 'Workplace' },
        school: { vi: 'Trường học', en: 'School' },
        health: { vi: 'Cơ sở y tế', en: 'Health care' },
        isolation: { vi: 'Trong khu cách ly', en: 'In isolation' },
        returnee: { vi: 'Về từ nơi có dịch', en: 'Came from an affected area', words: ['về từ vùng dịch'] },
        entry: { vi: 'Nhập cảnh', en: 'Arrival from abroad' },
        unknown: { vi: 'Chưa rõ', en: 'Not known', words: ['chưa xác định', 'chưa rõ nguồn lây'] },
      },
      { required: true, listed: true, headers: ['nguồn lây', 'đường lây', 'nguyên nhân'] },
    ),
    certainty: choice(
      textOf('Độ chắc', 'Certainty'),
      {
        certain: { vi: 'Chắc chắn', en: 'Certain' },
        likely: { vi: 'Nhiều khả năng', en: 'Likely' },
        possible: { vi: 'Có thể', en: 'Possible' },
      },
      { listed: true, initial: 'likely', headers: ['độ chắc', 'mức độ'] },
    ),
    foundDay: day(textOf('Ngày kết luận', 'Found on'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày kết luận'],
    }),
    evidence: text(textOf('Căn cứ', 'Evidence'), { long: true, headers: ['căn cứ', 'diễn giải'] }),
  },
})
