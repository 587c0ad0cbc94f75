// The figures of isolation sites (F055, F056, F064): beds, who came and left, occupancy, screening.
import type { Figure } from '../../kernel/figure/figure.ts'
import { isolationRooms } from './rooms.ts'
import { count, ratio, stock } from '../../kernel/figure/said.ts'
import { isolationStays } from './stays.ts'

export const siteFigures: readonly Figure[] = [
  count(
    isolationRooms,
    'bed',
    'openedDay',
    {},
    [
      'isolation-beds-opened',
      'Giường cách ly đưa vào dùng',
      'Isolation beds opened',
      'Số giường của các phòng cách ly, theo ngày đưa vào dùng.',
      'Beds of isolation rooms, by the day in use.',
    ],
    'beds',
  ),
  count(
    isolationRooms,
    'bed',
    'closedDay',
    { closedDay: { known: true } },
    [
      'isolation-beds-closed',
      'Giường cách ly ngừng dùng',
      'Isolation beds closed',
      'Số giường của các phòng đã ngừng dùng, theo ngày ngừng.',
      'Beds of rooms that were closed, by the day of it.',
    ],
    'beds',
  ),
  stock('bed', 'isolation-beds-opened', 'isolation-beds-closed', [
    'isolation-beds',
    'Sức chứa khu cách ly',
    'Isolation capacity',
    'Giường đưa vào dùng trừ giường ngừng dùng, tính đến cuối kỳ.',
    'Beds opened less beds closed, at the end of the period.',
  ]),
  count(isolationStays, 'person', 'fromDay', { arrival: { is: 'intake' } }, [
    'isolation-stays-intake',
    'Lượt vào khu cách ly',
    'Came into isolation sites',
    'Người mới vào khu cách ly tập trung, theo ngày vào; đổi phòng, chuyển khu không tính lại.',
    'People who came into a site, by day; moves between rooms or sites are not counted again.',
  ]),
  count(isolationStays, 'person', 'fromDay', { arrival: { oneOf: ['intake', 'otherSite'] } }, [
    'isolation-stays-arrived',
    'Lượt tiếp nhận của từng khu',
    'Received by a site',
    'Người mới vào và người chuyển từ khu khác đến, theo ngày vào: công suất đã dùng của từng khu.',
    'People who came anew or from another site, by day: what each site has received.',
  ]),
  count(isolationStays, 'person', 'fromDay', {}, [
    'isolation-stays-begun',
    'Lượt nhận giường',
    'Beds taken up',
    'Mọi lượt nhận giường ở khu cách ly, kể cả đổi phòng, theo ngày vào.',
    'All stays begun, moves included, by day.',
  ]),
  count(isolationStays, 'person', 'outDay', { outDay: { known: true } }, [
    'isolation-stays-ended',
    'Lượt trả giường',
    'Beds given up',
    'Mọi lượt trả giường, kể cả đổi phòng, theo ngày ra.',
    'All stays ended, moves included, by the day out.',
  ]),
  stock('person', 'isolation-stays-begun', 'isolation-stays-ended', [
    'isolation-beds-taken',
    'Đang ở khu cách ly',
    'Now in isolation sites',
    'Lượt nhận giường trừ lượt trả giường, tính đến hết ngày cuối kỳ.',
    'Beds taken up less beds given up, at the end of the last day.',
  ]),
  ratio('isolation-beds-taken', 'isolation-beds', [
    'isolation-occupancy',
    'Tỷ lệ lấp đầy',
    'Occupancy',
    'Người đang ở khu cách ly trên sức chứa, tính đến cuối kỳ.',
    'People in isolation sites in percent of the beds, at the end of the period.',
  ]),
  count(isolationStays, 'person', 'dueDay', { outDay: { known: false } }, [
    'isolation-stays-due',
    'Dự kiến ra khu',
    'Expected to leave',
    'Người đang ở khu cách ly, theo ngày dự kiến ra.',
    'People in isolation sites, by the day they are due out.',
  ]),
  count(isolationStays, 'person', 'fromDay', { arrival: { is: 'intake' }, screenedDay: { known: true } }, [
    'isolation-stays-screened',
    'Đã khám sàng lọc khi vào',
    'Screened on coming',
    'Người mới vào khu đã được khám sàng lọc, phân loại, theo ngày vào.',
    'People who came into a site and were screened, by the day they came.',
  ]),
  count(isolationStays, 'person', 'fromDay', { arrival: { is: 'intake' }, specimenTaken: { is: true } }, [
    'isolation-stays-sampled',
    'Đã lấy mẫu khi vào',
    'Sampled on coming',
    'Người mới vào khu đã lấy mẫu xét nghiệm, theo ngày vào.',
    'People who came into a site and were sampled, by the day they came.',
  ]),
  ratio('isolation-stays-screened', 'isolation-stays-intake', [
    'isolation-stays-screened-share',
    'Tỷ lệ khám sàng lọc khi vào',
    'Share screened on coming',
    'Người được sàng lọc trên người mới vào khu cách ly.',
    'Screened in percent of those who came.',
  ]),
  count(isolationStays, 'person', 'outDay', { outReason: { is: 'left' } }, [
    'isolation-stays-left',
    'Tự ý rời khu cách ly',
    'Left without leave',
    'Người tự ý rời khu cách ly tập trung, theo ngày.',
    'People who left a site without leave, by day.',
  ]),
]
