// The names of bodies as documents write them: full, short, with marks and conjunctions that slip.
import { verbWords } from './verbs.ts'

/** A kind of name and what may stand for it. `scoped`: a level or a place may follow (`huyện`, `các xã`). */
export type BodyName = {
  readonly key: string
  readonly pattern: string
  /** A crowd of bodies and not one: `các cơ quan, đơn vị`. */
  readonly group?: true
}

/** Either case of every letter: names stand in any, while what follows them must bear a capital. */
export const anyCase = (pattern: string): string =>
  pattern.replace(/\\p\{[^}]*\}|\\.|\p{L}/gu, (part) =>
    part.length > 1 || part.toLowerCase() === part.toUpperCase()
      ? part
      : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  )

/** `Văn hóa, Thể thao và Du lịch` with any comma, dash or conjunction between its words. */
const loosely = (name: string): string =>
  name
    .split(/\s*(?:,|-|–|&)\s*|\s+và\s+|\s+/u)
    .join('(?:\\s*(?:,|-|–|&|và)\\s*|\\s+)')
    .replaceAll('hóa', 'h(?:óa|oá)')

const fields: readonly (readonly [string, string?])[] = [
  ['Lao động - Thương binh và Xã hội', 'LĐ\\s*-?\\s*TB\\s*[&,-]?\\s*(?:và\\s+)?XH'],
  ['Văn hóa, Thể thao và Du lịch', 'VH,?\\s*-?TT\\s*(?:&|và)?\\s*DL'],
  ['Nông nghiệp và Phát triển nông thôn', 'NN\\s*(?:&|và)?\\s*PTNT|NNPTNT|Nông nghiệp (?:&|và) PTNT'],
  ['Nông nghiệp và Môi trường', 'NN\\s*&?\\s*MT'],
  ['Tài nguyên và Môi trường', 'TN\\s*-?&?\\s*MT'],
  ['Giáo dục và Đào tạo', 'GD\\s*[-&]?\\s*ĐT'],
  ['Thông tin và Truyền thông', 'TT\\s*[-&]?\\s*TT'],
  ['Khoa học và Công nghệ', 'KH\\s*[-&]?\\s*CN'],
  ['Kế hoạch và Đầu tư', 'KH\\s*[-&]?\\s*ĐT'],
  ['Tài chính - Kế hoạch', 'TC\\s*[-&]?\\s*KH'],
  ['Kinh tế và Hạ tầng', 'KT\\s*[-&]?\\s*HT'],
  ['Kinh tế, Hạ tầng và Đô thị'],
  ['Văn hóa và Thông tin', 'VH\\s*[-&]?\\s*TT'],
  ['Văn hóa - Xã hội', 'VH\\s*[-&]?\\s*XH'],
  ['Dân tộc và Tôn giáo'],
  ['Giao thông vận tải', 'GTVT'],
  ['Quản lý đô thị', 'QLĐT'],
  ['Công Thương'],
  ['Ngoại vụ'],
  ['Nội vụ'],
  ['Tài chính'],
  ['Tư pháp'],
  ['Xây dựng'],
  ['Du lịch'],
  ['Dân tộc'],
  ['Y tế'],
  ['Kinh tế'],
]

const fieldPattern = ([name, short]: readonly [string, string?]): string =>
  short ? `${loosely(name)}|${short}` : loosely(name)

/** `Sở`, `Phòng`, `Bộ` bear a capital: `cơ sở y tế` and `cán bộ y tế` are no bodies. */
const departments: BodyName[] = ['Sở', 'Phòng', 'Bộ'].flatMap((kind) =>
  [...fields, ['Quốc phòng'] as const, ['Công an'] as const].map((field) => ({
    key: `${kind} ${field[0]}`,
    pattern: `${kind}\\s+(?:${anyCase(fieldPattern(field))})`,
  })),
)

const epidemic =
  '(?:\\s+(?:công tác\\s+)?(?:phòng,?\\s*(?:và\\s+)?chống|PCD|PC)(?:\\s+dịch)?(?:\\s+bệnh)?(?:\\s+covid\\s*-?\\s*(?:19)?)?)?'

/** Names that end by themselves or are followed by a level. The longer stands before the shorter. */
const bodies: readonly (readonly [string, string])[] = [
  [
    'Văn phòng',
    'Văn phòng\\s+(?:HĐND\\s*(?:và|&|-)\\s*UBND|UBND|HĐND|(?:tỉnh|huyện|thành|đảng) (?:ủy|uỷ)|điều phối)',
  ],
  ['Ban cán sự đảng UBND', 'Ban cán sự đảng\\s+(?:UBND|ủy ban nhân dân)'],
  ['Ban Thường vụ', 'Ban Thường vụ(?:\\s+(?:tỉnh|huyện|thành|thị|đảng) (?:ủy|uỷ))?'],
  [
    'Thường trực',
    'Thường trực\\s+(?:(?:ủy|uỷ) ban MTTQ(?:\\s+việt nam)?|(?:tỉnh|huyện|thành|thị|đảng) (?:ủy|uỷ)|HĐND)',
  ],
  ['UBND', '(?:ủy|uỷ) ban nhân dân|UBND'],
  ['HĐND', 'hội đồng nhân dân|HĐND'],
  [
    'Ủy ban MTTQ',
    '(?:(?:ủy|uỷ) ban\\s+)?(?:mặt trận tổ quốc|MTTQ)(?:\\s+(?:việt nam|VN))?|UB\\s?MTTQ(?:\\s?VN)?|mặt trận(?=\\s+(?:các cấp|tỉnh|huyện|xã))',
  ],
  ['Ban Chỉ đạo', `(?:ban chỉ đạo|BC(?:Đ|D))${epidemic}(?:\\s+cấp(?=\\s+(?:tỉnh|huyện|xã)))?`],
  ['Trung tâm Chỉ huy', `trung tâm chỉ huy${epidemic}`],
  ['Bộ Chỉ huy Bộ đội Biên phòng', '(?:bộ chỉ huy|bộ CH)\\s+(?:bộ đội biên phòng|BĐBP)|BCH\\s+BĐBP'],
  ['Bộ Chỉ huy Quân sự', '(?:bộ chỉ huy|bộ CH)\\s*quân sự|bộ CHQS'],
  ['Ban Chỉ huy Quân sự', '(?:ban chỉ huy|BCH)\\s*quân sự|(?:ban\\s+)?CHQS|BCHQS'],
  ['Đồn Biên phòng', '(?:các\\s+)?(?:đồn|đoàn)\\s+biên phòng'],
  ['Bộ đội Biên phòng', 'bộ đội biên phòng|BĐBP|biên phòng'],
  ['Kiểm lâm', '(?:hạt\\s+|chi cục\\s+)?kiểm lâm'],
  ['Công an', 'công an'],
  ['Trung tâm Y tế', 'trung tâm y tế|TTYT'],
  ['Trung tâm Kiểm soát bệnh tật', 'trung tâm (?:kiểm soát (?:bệnh tật|dịch bệnh)|KSBT)|CDC'],
  [
    'Trung tâm Văn hóa',
    'trung tâm văn hóa(?:\\s*[-,]\\s*(?:TTTT|thông tin|thể thao|TT&TT|truyền thông))*(?:\\s+và\\s+(?:thể thao|truyền thông|du lịch))?',
  ],
  [
    'Trung tâm Giáo dục nghề nghiệp',
    'trung tâm (?:giáo dục nghề nghiệp|GDNN)(?:\\s*-\\s*(?:giáo dục thường xuyên|GDTX))?',
  ],
  ['Trung tâm Dịch vụ nông nghiệp', 'trung tâm dịch vụ nông nghiệp'],
  ['Trạm Y tế lưu động', '(?:các\\s+)?trạm y tế lưu động'],
  ['Trạm Y tế', '(?:các\\s+)?trạm y tế|TYT'],
  ['Phòng khám', 'phòng khám(?:\\s+đa khoa)?(?:\\s+khu vực)?'],
  [
    'Bệnh viện',
    '(?:các\\s+)?bệnh viện(?:\\s+(?:đa khoa(?:\\s+khu vực)?|dã chiến|phổi|y học cổ truyền))?(?:\\s+số\\s+\\d{1,2})?',
  ],
  ['Thanh tra', 'thanh tra(?=\\s+(?:tỉnh|huyện|sở|nhà nước))'],
  ['Bảo hiểm xã hội', 'bảo hiểm xã hội(?=\\s+(?:tỉnh|huyện|việt nam|thành phố|chi trả))|BHXH'],
  ['Kho bạc Nhà nước', 'kho bạc nhà nước|KBNN'],
  ['Ngân hàng', 'ngân hàng (?:nhà nước|chính sách xã hội)(?:\\s+chi nhánh)?'],
  ['Quản lý thị trường', '(?:cục|đội)\\s+quản lý thị trường(?:\\s+số\\s+\\d)?'],
  ['Hải quan', '(?:cục|chi cục)\\s+hải quan'],
  ['Thuế', '(?:cục|chi cục)\\s+thuế'],
  [
    'Đài Phát thanh và Truyền hình',
    'đài\\s+(?:phát thanh(?:\\s*(?:-|–|và)\\s*truyền hình)?|PT\\s*-?\\s*TH|truyền thanh(?:\\s*-\\s*truyền hình)?)',
  ],
  ['Liên đoàn Lao động', 'liên đoàn lao động|LĐLĐ'],
  ['Hội Liên hiệp Phụ nữ', 'hội\\s+(?:liên hiệp phụ nữ|LHPN|phụ nữ)'],
  ['Hội Nông dân', 'hội nông dân'],
  ['Hội Cựu chiến binh', 'hội (?:cựu chiến binh|CCB)'],
  [
    'Đoàn Thanh niên',
    'đoàn\\s+(?:thanh niên(?:\\s+cộng sản\\s+hồ chí minh)?|TNCS(?:\\s+hồ chí minh|\\s+HCM)?)|(?:tỉnh|huyện|thành) đoàn|đoàn xã',
  ],
  ['Hội Chữ thập đỏ', 'hội chữ thập đỏ'],
  ['Hội Người cao tuổi', 'hội người cao tuổi'],
  ['Hiệp hội Doanh nghiệp', 'hiệp hội doanh nghiệp'],
  ['Ban Tuyên giáo', 'ban tuyên giáo(?:\\s+(?:tỉnh|huyện|thành|đảng) (?:ủy|uỷ))?'],
  ['Ban Dân vận', 'ban dân vận(?:\\s+(?:tỉnh|huyện|thành) (?:ủy|uỷ))?'],
  ['Ban Tổ chức', 'ban tổ chức(?:\\s+(?:tỉnh|huyện|thành) (?:ủy|uỷ))'],
  ['Ban Dân tộc', 'ban dân tộc'],
  [
    'Ban Quản lý',
    'ban quản lý\\s+(?:các\\s+)?(?:khu kinh tế|khu công nghiệp|KKT|KCN|chợ|dự án)(?:\\s*,?\\s*(?:khu công nghiệp|KCN))?',
  ],
  ['Ban Quân y', 'ban quân y'],
  ['Viện kiểm sát', 'viện kiểm sát nhân dân'],
  ['Tòa án', 't(?:òa|oà) án nhân dân'],
  ['Đảng bộ', '(?:các\\s+)?chi,?\\s*(?:bộ,\\s*)?đảng bộ|(?:các\\s+)?chi bộ'],
  ['Đảng ủy', 'đảng (?:ủy|uỷ)(?!\\s+viên)'],
  ['cấp ủy', 'cấp (?:ủy|uỷ)(?:\\s+đảng)?'],
  ['Tỉnh ủy', '(?:tỉnh|huyện|thành|thị) (?:ủy|uỷ)(?!\\s+viên)'],
  ['Trưởng thôn', '(?:trưởng|phó)\\s+(?:thôn|bản|khu phố|khu|xóm|ấp|buôn|làng)(?!\\s+(?:vực|cách ly))'],
  ['Tổ trưởng tổ dân phố', 'tổ trưởng(?:\\s+(?:các\\s+)?tổ dân phố)?'],
  ['Hiệu trưởng', 'hiệu trưởng(?:\\s+các\\s+trường(?:\\s+học)?)?'],
  ['Tổ COVID cộng đồng', '(?:các\\s+)?tổ\\s+covid(?:\\s*-?\\s*19)?(?:\\s+cộng đồng)?'],
  [
    'Tổ chăm sóc',
    '(?:các\\s+)?tổ chăm sóc(?:\\s+người\\s+(?:nhiễm|mắc)\\s+covid(?:\\s*-?\\s*19)?)?(?:\\s+tại\\s+(?:nhà|cộng đồng))?',
  ],
  ['Tổ phản ứng nhanh', '(?:các\\s+)?(?:tổ|đội)\\s+(?:phản ứng nhanh|đáp ứng nhanh|tuần tra|truy vết)'],
]

/** Crowds: the noun after `các`, and what may follow it in a row. */
const crowd =
  'cơ quan|đơn vị|địa phương|địa bàn|cấp (?:ủy|uỷ)(?: đảng)?|cấp chính quyền|cấp(?=\\s*,\\s*(?:các\\s+)?ngành)|ngành|sở|ban|phòng|tổ chức đảng|tổ chức chính trị\\s*[-–]\\s*xã hội|tổ chức CT\\s*-\\s*XH|tổ chức thành viên|tổ chức đoàn thể|tổ chức(?! thực hiện)|doanh nghiệp|nhà thầu|chủ đầu tư|cơ sở (?:khám bệnh|khám),? (?:chữa bệnh|chữa)|cơ sở KCB|cơ sở y tế|cơ sở giáo dục(?: và đào tạo| đào tạo)?|cơ sở tiêm chủng|cơ sở cách ly(?: tập trung)?|cơ sở sản xuất(?:,? kinh doanh)?|cơ sở kinh doanh|trường học|nhà trường|trường(?!\\s+hợp)|chính quyền|đoàn thể|hội, đoàn thể|lực lượng|phòng, ban|thôn|bản(?!\\s+tin)|tổ dân phố|xã(?!\\s+hội)|phường|thị trấn|huyện|khu công nghiệp|khu dân cư|cơ sở tôn giáo|nhà máy|xí nghiệp|điểm tiêm(?: chủng)?'
const following =
  '(?:\\s+(?:có liên quan|liên quan|chuyên môn|chức năng|trực thuộc|báo chí|hữu quan|(?:đã\\s+)?(?:xuất hiện|có|đang có)\\s+(?:ổ\\s+)?dịch|biên giới|lân cận|trong\\s+(?:các\\s+)?(?:khu|cụm) công nghiệp))*'

const groups: readonly (readonly [string, string])[] = [
  [
    'các',
    `(?:các|từng|mỗi)\\s+(?:${crowd})(?:\\s*(?:,|và|,\\s*và)\\s*(?:các\\s+)?(?:${crowd}|chính quyền))*${following}`,
  ],
  ['chính quyền', 'chính quyền(?:\\s+(?:các cấp|địa phương|cơ sở|địa bàn))?'],
  ['y tế cơ sở', 'y tế cơ sở(?=\\s+(?:tăng cường|thực hiện|phối hợp|chủ động))'],
  ['ngành', '(?:ngành|lực lượng)\\s+(?:y tế|công an|giáo dục|quân đội|quân sự|công thương|lao động)'],
]

/** An office that no list has: it begins as offices do and goes on to a comma, a level or a verb. */
const unknown = `(?:Hạt|Bưu điện|Điện lực|Viễn thông|Chi cục|Cục|Trung tâm|Ban(?! (?:hành|bố|đầu|đêm))|Phòng(?! (?:chống|ngừa|dịch|bệnh))|Đội|Tổ(?! chức)|Hội(?! (?:nghị|thảo|họp|trường))|Công ty|Tổng công ty|Chi nhánh|Trường(?! hợp)|Viện(?! (?:trợ|phí))|Trạm|Liên đoàn|Hợp tác xã|Bến xe|Cảng|Ga|Đoàn(?! (?:kết|viên))|Văn phòng|Thường trực)(?:\\s+(?!(?:${verbWords}|và|cùng|các|của|có|phải|đã|là)(?!\\p{L}))[\\p{L}\\d&-]+){1,6}?(?=\\s*(?:[,:;.()]|$)|\\s+(?:${verbWords}|và|cùng|có|phải|đã|là|tỉnh|huyện|thành phố|thị xã|xã|phường|thị trấn|các)(?!\\p{L}))`

export const bodyNames: readonly BodyName[] = [
  ...departments,
  { key: 'Báo', pattern: 'Báo(?=\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu})' },
  ...bodies.map(([key, pattern]) => ({ key, pattern: anyCase(pattern) })),
  ...groups.map(([key, pattern]) => ({ key, pattern: anyCase(pattern), group: true as const })),
  { key: '', pattern: unknown },
]
