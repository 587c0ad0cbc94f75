// The books of a site beside its people: equipment (F062, F065), meals with food safety (F061), guards in two rings (F063).
import { choice, day, integer, link, text, yesNo } from '../../kernel/register/field.ts'
import { type Question, register } from '../../kernel/register/register.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'

const site = link(textOf('Khu cách ly', 'Site'), 'facilities', { required: true, listed: true })
const note = text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] })

export const siteEquipment = register({
  name: 'site-equipment',
  table: 'site_equipment',
  one: textOf('Trang bị khu cách ly', 'Equipment of a site'),
  many: textOf('Trang bị khu cách ly', 'Equipment of sites'),
  personal: false,
  mainDay: 'installedDay',
  sameBy: ['site', 'kind', 'installedDay', 'place'],
  sheetWords: ['trang bị khu cách ly', 'nhà vệ sinh', 'camera'],
  fields: {
    site,
    kind: choice(
      textOf('Loại', 'Kind'),
      {
        toilet: { vi: 'Nhà vệ sinh cố định', en: 'Toilet' },
        prefabricatedToilet: { vi: 'Nhà vệ sinh lắp ghép', en: 'Prefabricated toilet' },
        camera: { vi: 'Camera giám sát', en: 'Camera' },
        handWash: { vi: 'Điểm rửa tay, sát khuẩn', en: 'Hand washing' },
        wastePoint: { vi: 'Điểm gom chất thải lây nhiễm', en: 'Infectious waste point' },
      },
      { required: true, listed: true, headers: ['loại', 'trang bị'] },
    ),
    number: integer(textOf('Số lượng', 'Number'), {
      required: true,
      listed: true,
      min: 1,
      headers: ['số lượng'],
    }),
    installedDay: day(textOf('Ngày lắp', 'Installed'), { required: true, listed: true }),
    removedDay: day(textOf('Ngày tháo, hỏng', 'Removed or broken'), { listed: true }),
    place: text(textOf('Vị trí', 'Place'), { listed: true }),
    watchedBy: text(textOf('Ai theo dõi (camera)', 'Who watches (camera)')),
    note,
  },
})

export const siteMeals = register({
  name: 'site-meals',
  table: 'site_meal',
  one: textOf('Bữa ăn khu cách ly', 'Meal of a site'),
  many: textOf('Bữa ăn khu cách ly', 'Meals of sites'),
  personal: false,
  attachments: true,
  mainDay: 'mealDay',
  sameBy: ['site', 'mealDay', 'meal'],
  sheetWords: ['bữa ăn', 'suất ăn', 'sổ cấp dưỡng'],
  questions: ({ verdict, problem }): Question[] =>
    verdict === 'problem' && !problem
      ? [
          {
            fields: ['verdict', 'problem'],
            text: textOf('Không đạt mà chưa ghi vì sao', 'Not passed, and no reason'),
          },
        ]
      : [],
  fields: {
    site,
    mealDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, headers: ['ngày'] }),
    meal: choice(
      textOf('Bữa', 'Meal'),
      {
        breakfast: { vi: 'Sáng', en: 'Breakfast' },
        lunch: { vi: 'Trưa', en: 'Lunch' },
        dinner: { vi: 'Tối', en: 'Dinner' },
        day: { vi: 'Cả ngày', en: 'Whole day' },
      },
      { required: true, listed: true, initial: 'day', headers: ['bữa'] },
    ),
    portions: integer(textOf('Số suất', 'Portions'), {
      required: true,
      listed: true,
      min: 0,
      headers: ['số suất', 'suất'],
    }),
    price: integer(textOf('Tiền mỗi suất (đồng)', 'Price of a portion (đồng)'), {
      min: 0,
      headers: ['đơn giá', 'tiền ăn'],
    }),
    supplier: text(textOf('Nơi nấu, cung cấp', 'Cooked by'), {
      listed: true,
      headers: ['nơi cung cấp', 'bếp'],
    }),
    menu: text(textOf('Thực đơn', 'Menu'), { long: true, headers: ['thực đơn'] }),
    sampleKept: yesNo(textOf('Đã lưu mẫu thức ăn', 'Sample of food kept'), { listed: true }),
    verdict: choice(
      textOf('Kiểm tra an toàn thực phẩm', 'Food safety'),
      {
        passed: { vi: 'Đạt', en: 'Passed' },
        problem: { vi: 'Không đạt', en: 'Not passed' },
      },
      { listed: true, headers: ['kiểm tra', 'an toàn thực phẩm'] },
    ),
    problem: text(textOf('Vấn đề, phản ánh', 'Problem, complaint'), { long: true, headers: ['phản ánh'] }),
  },
})

export const siteGuards = register({
  name: 'site-guards',
  table: 'site_guard',
  one: textOf('Ca trực khu cách ly', 'Watch of a site'),
  many: textOf('Lịch trực khu cách ly', 'Watches of sites'),
  personal: false,
  mainDay: 'onDay',
  sameBy: ['site', 'ring', 'onDay', 'fromTime'],
  sheetWords: ['lịch trực', 'vòng trong', 'vòng ngoài'],
  questions: (values): Question[] =>
    (['fromTime', 'toTime'] as const)
      .filter((field) => values[field] && timeOfDay(values[field]) === null)
      .map((field) => ({ fields: [field], text: textOf('Giờ ghi như 18:00', 'Write the time as 18:00') })),
  fields: {
    site,
    ring: choice(
      textOf('Vòng', 'Ring'),
      { inner: { vi: 'Vòng trong', en: 'Inner' }, outer: { vi: 'Vòng ngoài', en: 'Outer' } },
      { required: true, listed: true, headers: ['vòng'] },
    ),
    onDay: day(textOf('Ngày trực', 'Day'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['ngày', 'ngày trực'],
    }),
    fromTime: text(textOf('Từ giờ', 'From'), { listed: true, headers: ['từ giờ'] }),
    toTime: text(textOf('Đến giờ', 'To'), { listed: true, headers: ['đến giờ'] }),
    force: choice(
      textOf('Lực lượng', 'Force'),
      {
        police: { vi: 'Công an', en: 'Police' },
        military: { vi: 'Quân sự', en: 'Military' },
        militia: { vi: 'Dân quân', en: 'Militia' },
        youth: { vi: 'Đoàn thanh niên', en: 'Youth union' },
        health: { vi: 'Y tế', en: 'Health' },
        other: { vi: 'Khác', en: 'Other' },
      },
      { required: true, listed: true, headers: ['lực lượng'] },
    ),
    people: integer(textOf('Số người', 'People'), {
      required: true,
      listed: true,
      min: 1,
      headers: ['số người'],
    }),
    lead: text(textOf('Trưởng ca', 'Lead'), { listed: true, headers: ['trưởng ca'] }),
    note,
  },
})
