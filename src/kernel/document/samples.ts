// Documents for the tests: a State report with every kind of block and a Party notice, with invented people and figures.
import {
  appendix,
  bold,
  cell,
  column,
  figure,
  heading,
  item,
  italic,
  paragraph,
  picture,
  table,
} from './tree.ts'
import type { OfficialDocument } from './tree.ts'

const chart =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60" fill="#fff"/>' +
  '<g fill="#1c7ed6"><rect x="10" y="40" width="20" height="20"/><rect x="50" y="25" width="20" height="35"/>' +
  '<rect x="90" y="10" width="20" height="50"/><rect x="130" y="30" width="20" height="30"/></g></svg>'

const communes = [
  'Phương Linh',
  'Vi Hương',
  'Tân Tú',
  'Lục Bình',
  'Quân Hà',
  'Cẩm Giàng',
  'Sỹ Bình',
  'Đôn Phong',
]
const rows = Array.from({ length: 34 }, (_, index) => [
  String(index + 1),
  `${communes[index % communes.length]} ${Math.floor(index / communes.length) + 1}`,
  '1.297',
  '1.290',
  '02',
  '94,2 %',
])
const longText =
  'Ban Chỉ đạo huyện đã chỉ đạo các xã, thị trấn rà soát, kiện toàn các tổ COVID cộng đồng; duy trì nghiêm chế độ trực, ' +
  'báo cáo; tăng cường kiểm tra việc chấp hành quy định về phòng, chống dịch, quy trách nhiệm người đứng đầu trong việc ' +
  'thực hiện nhiệm vụ; bảo đảm hậu cần, thuốc, vật tư, trang thiết bị theo phương châm bốn tại chỗ trong mọi tình huống.'

export const sampleReport = (changes: Partial<OfficialDocument> = {}): OfficialDocument => ({
  style: 'state',
  issuer: { parent: 'UBND HUYỆN BẠCH THÔNG', name: 'BAN CHỈ ĐẠO PHÒNG,\nCHỐNG DỊCH COVID-19' },
  number: '05/BC-BCĐ',
  typeName: 'BÁO CÁO',
  about: 'Kết quả công tác phòng, chống dịch COVID-19\ntrên địa bàn huyện (từ năm 2020 đến nay)',
  place: 'Bạch Thông',
  day: '2023-02-02',
  body: [
    paragraph('Thực hiện Kế hoạch số 04-KH/BCĐ ngày 16/01/2023, Ban Chỉ đạo huyện báo cáo kết quả như sau:'),
    heading(1, 'TÌNH HÌNH DỊCH', 'I.'),
    paragraph([
      'Tính đến 17 giờ 00 ngày 30/01/2023, trên địa bàn huyện ghi nhận ',
      figure('cases.total', '9.605', 9605, { bold: true }),
      ' ca mắc, trong đó khỏi bệnh: ',
      figure('cases.recovered', '9.603', 9603),
      ' ca, tử vong: ',
      figure('cases.died', '01', 1),
      ' ca; tỷ lệ tiêm đủ liều đạt ',
      figure('coverage.full', '84,4 %', 84.4),
      ' (',
      italic('mẫu số: 2.170 trẻ em'),
      ').',
    ]),
    picture(chart, 'Số ca mắc theo tuần', {
      width: 0.6,
      height: 0.3,
      caption: 'Biểu đồ 1. Số ca mắc theo tuần',
    }),
    heading(1, 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 'II.'),
    heading(2, 'Các văn bản đã ban hành', '1.'),
    paragraph(longText),
    item('Quyết định số 277-QĐ/HU ngày 06/9/2021 về việc thành lập Ban Chỉ đạo;'),
    item(['Kế hoạch số 242/KH-UBND ngày 26/10/2021 về đáp ứng khí ô xy y tế (', bold('02 phương án'), ');']),
    item('Riêng các xã vùng cao thực hiện theo hướng dẫn của Sở Y tế.', 2),
    heading(3, 'Kết quả theo xã, thị trấn', 'a)'),
    table(
      [
        column(0.6, 'center'),
        column(2.4),
        column(1, 'right'),
        column(1, 'right'),
        column(1, 'right'),
        column(1.1, 'right'),
      ],
      [
        [
          cell('TT', { down: 2 }),
          cell('Đơn vị', { down: 2 }),
          cell('Số ca', { across: 3 }),
          cell('Tỷ lệ tiêm', { down: 2 }),
        ],
        ['Mắc', 'Khỏi', 'Tử vong'],
      ],
      rows,
      {
        caption: 'Bảng 1. Số ca mắc theo đơn vị',
        note: 'Ghi chú: số liệu chốt đến 17 giờ 00 ngày 30/01/2023.',
      },
    ),
    heading(1, 'NHIỆM VỤ TRỌNG TÂM', 'III.'),
    ...Array.from({ length: 4 }, (_, index) => paragraph(`${index + 1}. ${longText}`)),
    paragraph('Trên đây là báo cáo kết quả công tác phòng, chống dịch của Ban Chỉ đạo huyện'),
    appendix(
      'Phụ lục I',
      'CHI TIẾT THEO THÔN, BẢN',
      [
        table(
          [column(1, 'center'), column(4), column(2, 'right')],
          [['TT', 'Thôn, bản', 'Số ca']],
          [
            ['1', 'Nà Tu', '12'],
            ['2', 'Bản Mún', '07'],
          ],
        ),
      ],
      true,
    ),
  ],
  signature: { capacity: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'], name: 'Nguyễn Văn Mẫu' },
  recipients: [
    'Gửi bản điện tử:',
    'UBND tỉnh Bắc Kạn (b/c)',
    'Sở Y tế Bắc Kạn (b/c)',
    'CT, PCT UBND huyện',
    'Thành viên BCĐ huyện',
    'Lưu: VT, THVX-YT.',
  ],
  ...changes,
})

export const sampleNotice = (changes: Partial<OfficialDocument> = {}): OfficialDocument => ({
  style: 'party',
  issuer: { parent: 'HUYỆN ỦY ĐIỆN BIÊN', name: 'BAN CHỈ ĐẠO PHÒNG,\nCHỐNG DỊCH COVID-19' },
  number: '01-TB/BCĐ',
  typeName: 'THÔNG BÁO',
  about: 'Kết luận của Ban Chỉ đạo tại cuộc họp trực tuyến\nvề công tác phòng, chống dịch (ngày 02/11/2021)',
  place: 'Huyện Điện Biên',
  day: '2021-11-02',
  body: [
    paragraph(
      'Ngày 02/11/2021, Ban Chỉ đạo huyện họp trực tuyến với Ban Chỉ đạo các xã; sau khi nghe báo cáo, Ban Chỉ đạo thống nhất, kết luận như sau:',
    ),
    ...Array.from({ length: 3 }, (_, index) => paragraph([bold(`${index + 1}. `), longText])),
    item('Ban Chỉ đạo các xã tổ chức thực hiện nghiêm túc các nhiệm vụ đã được phân công.'),
    paragraph('Căn cứ Thông báo này, các cơ quan, đơn vị nghiêm túc quán triệt, tổ chức thực hiện.'),
  ],
  signature: { capacity: ['T/M BAN CHỈ ĐẠO', 'PHÓ TRƯỞNG BAN'], name: 'Trần Thị Thử' },
  recipients: ['BCĐ tỉnh (b/cáo)', 'Thường trực Huyện ủy', 'HĐND, UBND huyện', 'Lưu VPHU'],
  ...changes,
})
