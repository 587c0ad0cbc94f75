// The tasks that the committee of the demonstration district has given, by its documents: to bodies of the district and to every commune.
import type { Day } from '../kernel/day/day.ts'

type Source = readonly [number: string, day: Day]
const oxygen: Source = ['242/KH-UBND', '2021-10-26']
const stations: Source = ['241/KH-UBND', '2021-10-25']
const levels: Source = ['254/KH-UBND', '2021-11-15']
const urgent: Source = ['2869/UBND-VP', '2021-12-31']
const schools: Source = ['28/KH-UBND', '2022-02-14']
const duties: Source = ['15/TB-BCĐ', '2022-03-08']
const meeting: Source = ['03/TB-BCĐ', '2023-01-16']

export type Given = {
  readonly source: Source
  readonly lead: string
  readonly coordinating?: readonly string[]
  readonly title: string
  readonly sentence: string
  readonly deadline: Day | null
  readonly recurrence?: string
  readonly target?: readonly [figure: string, value: number]
  /** The day it was done; absent where it is still open. */
  readonly done?: Day
  readonly status?: string
  readonly result?: string
  readonly answers?: readonly Answered[]
}
type Answered = readonly [kind: string, day: Day, words: string, verdict?: string, asked?: Day]

export const ofDistrict: readonly Given[] = [
  {
    source: oxygen,
    lead: 'ttyt',
    coordinating: ['tc', 'kt'],
    title: 'Bảo đảm ô xy y tế cho ba cơ sở thu dung',
    sentence: 'Bảo đảm đáp ứng khí ô xy y tế trong các tình huống điều trị.',
    deadline: '2021-12-31',
    done: '2021-12-20',
    result: 'Đã ký hợp đồng cung ứng, dự trữ 60 bình.',
    answers: [['result', '2021-12-20', 'Đã ký hợp đồng cung ứng, dự trữ 60 bình.', 'accepted']],
  },
  {
    source: stations,
    lead: 'yte',
    coordinating: ['ttyt'],
    title: 'Trình quyết định thành lập các Trạm Y tế lưu động',
    sentence: 'Triển khai mô hình Trạm Y tế lưu động trên địa bàn huyện.',
    deadline: '2021-12-31',
    target: ['facilities-mobile-station', 5],
    done: '2022-03-18',
    result: 'Thành lập 05 trạm theo Quyết định số 694/QĐ-UBND.',
    answers: [
      [
        'extension',
        '2021-12-28',
        'Chưa đủ nhân lực cho các trạm, xin lùi đến hết quý I.',
        'refused',
        '2022-03-31',
      ],
      ['explanation', '2022-01-10', 'Nhân lực y tế huyện đang tăng cường cho các khu cách ly.', 'accepted'],
      ['result', '2022-03-18', 'Thành lập 05 trạm theo Quyết định số 694/QĐ-UBND.', 'accepted'],
    ],
  },
  {
    source: levels,
    lead: 'ttyt',
    title: 'Xây dựng phương án đáp ứng y tế theo từng cấp độ dịch',
    sentence: 'Đáp ứng công tác y tế phòng, chống dịch theo từng cấp độ dịch.',
    deadline: '2021-11-30',
    done: '2021-11-29',
    result: 'Đã trình phương án.',
  },
  {
    source: levels,
    lead: 'qs',
    coordinating: ['ca', 'ttyt'],
    title: 'Chuẩn bị khu cách ly dự phòng, bảo đảm tiếp nhận khi quá tải',
    sentence: 'Bảo đảm khả năng tiếp nhận tối đa công dân cách ly, có phương án khi quá tải.',
    deadline: '2021-11-20',
    target: ['facilities-standby-site', 1],
    done: '2021-11-18',
    result: 'Khu dự phòng 60 giường tại xã Quân Hà.',
  },
  {
    source: urgent,
    lead: 'ca',
    title: 'Rà soát người về từ tỉnh khác dịp Tết',
    sentence: 'Rà soát, thống kê người từ tỉnh, thành phố khác đến địa phương theo ngày.',
    deadline: null,
    recurrence: 'daily',
    status: 'doing',
    answers: [
      ['progress', '2022-01-20', 'Đã rà soát 17 lượt người về trong ngày.'],
      ['progress', '2022-01-21', 'Đã rà soát 24 lượt người về trong ngày.'],
    ],
  },
  {
    source: schools,
    lead: 'gd',
    coordinating: ['ttyt'],
    title: 'Kiểm tra phòng, chống dịch và vệ sinh trường học',
    sentence: 'Kiểm tra công tác phòng, chống dịch bệnh và công tác vệ sinh trường học.',
    deadline: '2022-03-31',
    done: '2022-03-30',
    result: 'Đã kiểm tra 12 trường.',
  },
  {
    source: duties,
    lead: 'vh',
    title: 'Tăng thời lượng phát thanh các bản tin phòng, chống dịch',
    sentence: 'Tăng cường thời lượng phát sóng các bản tin phòng, chống dịch.',
    deadline: '2022-04-30',
    done: '2022-05-06',
    result: 'Mỗi ngày ba buổi phát thanh.',
  },
  {
    source: duties,
    lead: 'mt',
    coordinating: ['dtn', 'ld'],
    title: 'Công khai thu, chi ủng hộ phòng, chống dịch',
    sentence: 'Công khai, minh bạch nguồn ủng hộ.',
    deadline: '2022-06-30',
    done: '2022-06-28',
    result: 'Đã công khai trên Cổng thông tin.',
  },
  {
    source: meeting,
    lead: 'vp',
    coordinating: ['yte'],
    title: 'Tổng hợp báo cáo sơ kết ba năm phòng, chống dịch',
    sentence: 'Tổng hợp báo cáo sơ kết ba năm trình Ban Chỉ đạo trước ngày 10/02/2023.',
    deadline: '2023-02-09',
    status: 'doing',
    answers: [['progress', '2023-01-28', 'Đã có số liệu của 14 xã, đang soát.']],
  },
  {
    source: meeting,
    lead: 'tc',
    title: 'Quyết toán kinh phí phòng, chống dịch năm 2022',
    sentence: 'Quyết toán kinh phí phòng, chống dịch năm 2022, hoàn thành trước ngày 25/01/2023.',
    deadline: '2023-01-24',
    status: 'doing',
    answers: [
      [
        'extension',
        '2023-01-27',
        'Chờ chứng từ của hai xã, xin lùi đến ngày 10/02/2023.',
        undefined,
        '2023-02-10',
      ],
    ],
  },
  {
    source: meeting,
    lead: 'ld',
    title: 'Rà soát đối tượng được hỗ trợ còn sót',
    sentence: 'Rà soát đối tượng được hỗ trợ theo Nghị quyết 68/NQ-CP còn sót.',
    deadline: '2023-01-28',
  },
  {
    source: meeting,
    lead: 'kt',
    title: 'Kiểm tra nguồn hàng dịp Tết Nguyên đán',
    sentence: 'Kiểm tra nguồn hàng thiết yếu dịp Tết.',
    deadline: '2023-01-19',
    done: '2023-01-18',
    result: 'Nguồn hàng bảo đảm.',
  },
]

/** Given to the committee of every commune; done on the day that many days after the deadline, by the order of the communes. */
export const ofEachCommune: readonly (Omit<Given, 'lead' | 'done'> & {
  readonly after: readonly (number | null)[]
})[] = [
  {
    source: levels,
    title: 'Kiện toàn phương án và điểm cách ly tập trung của xã',
    sentence: 'Kiểm tra, kiện toàn ngay các phương án, điểm thực hiện cách ly tập trung.',
    deadline: '2021-11-30',
    after: [0, -1, -2, 0, 3, -1, 0, -4, -1, 0, 5, -1, -2, 0],
  },
  {
    source: urgent,
    title: 'Phát huy Tổ COVID cộng đồng, rà soát dữ liệu dân cư tạm trú, tạm vắng',
    sentence: 'Phát huy tối đa vai trò, hiệu quả của các Tổ COVID cộng đồng trên địa bàn xã.',
    deadline: '2022-01-15',
    after: [-1, -1, 0, 2, 0, 0, -3, 0, 0, -1, 0, 4, 0, -1],
  },
  {
    source: meeting,
    title: 'Rà soát trẻ 12–17 tuổi chưa tiêm mũi 3, tổ chức tiêm vét',
    sentence: 'Rà soát, tiêm vét mũi 3 cho trẻ 12 đến 17 tuổi, xong trước ngày 28/01/2023.',
    deadline: '2023-01-27',
    after: [-2, -1, 0, null, -1, 0, 1, -2, 0, null, -1, null, 0, -1],
  },
]
