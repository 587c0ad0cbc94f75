// The figures of declarations (F135–F138, F144): declarations by day and way, those to be looked at, people from other provinces, places and check-ins.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, type Said } from '../kernel/figure/said.ts'
import { checkIns } from './check-ins.ts'
import { declarations } from './declarations.ts'
import { qrPlaces } from './qr-places.ts'

const ofDeclarations = (where: CountFigure['where'], said: Said) =>
  count(declarations, 'visit', 'declaredDay', where, said)

export const declarationFigures: readonly Figure[] = [
  ofDeclarations({}, [
    'declarations',
    'Lượt khai báo y tế',
    'Health declarations',
    'Tờ khai y tế đã nhận, bằng mọi cách, theo ngày khai.',
    'Health declarations received in any way, by the day declared.',
  ]),
  ofDeclarations({ how: { is: 'phone' } }, [
    'declarations-by-phone',
    'Tự khai bằng mã QR',
    'Declared by QR',
    'Tờ khai do người dân tự khai trên điện thoại bằng mã QR của địa điểm, theo ngày khai.',
    'Declarations made by the people themselves through the QR code of a place, by day.',
  ]),
  ofDeclarations({ how: { is: 'card' } }, [
    'declarations-by-card',
    'Khai bằng mã căn cước',
    'Declared by card',
    'Tờ khai ghi bằng cách quét mã QR trên thẻ căn cước, theo ngày khai.',
    'Declarations entered by scanning the QR of the identity card, by day.',
  ]),
  ofDeclarations({ how: { oneOf: ['staff', 'paper'] } }, [
    'declarations-by-staff',
    'Cán bộ khai giúp',
    'Declared by staff',
    'Tờ khai do cán bộ ghi cho người không có điện thoại hoặc từ tờ khai giấy, theo ngày khai.',
    'Declarations entered by staff for people without a phone or from paper, by day.',
  ]),
  ofDeclarations({ red: { is: true } }, [
    'declarations-red',
    'Tờ khai cần xem ngay',
    'To be looked at',
    'Tờ khai có dấu hiệu bệnh, từ vùng dịch, hoặc tiếp xúc với người mắc, nghi mắc, theo ngày khai.',
    'Declarations with symptoms, from an epidemic area, or after meeting somebody sick, by day.',
  ]),
  ofDeclarations({ fromOtherProvince: { is: true } }, [
    'returnees',
    'Người từ tỉnh khác đến',
    'People from other provinces',
    'Tờ khai của người từ tỉnh, thành phố khác đến, theo ngày khai.',
    'Declarations of people who came from another province, by the day declared.',
  ]),
  ofDeclarations({ fromAbroad: { is: true } }, [
    'declarations-from-abroad',
    'Người nhập cảnh khai báo',
    'Declared from abroad',
    'Tờ khai của người nhập cảnh, theo ngày khai.',
    'Declarations of people who entered the country, by the day declared.',
  ]),
  count(qrPlaces, 'place', 'registeredDay', { closed: { not: true } }, [
    'qr-places',
    'Địa điểm có mã QR',
    'Places with a QR code',
    'Địa điểm đã đăng ký mã QR và còn dùng, theo ngày đăng ký.',
    'Places with a QR code that is still used, by the day registered.',
  ]),
  count(checkIns, 'visit', 'onDay', {}, [
    'check-ins',
    'Lượt đến địa điểm',
    'Check-ins',
    'Lượt người đến các địa điểm có mã QR, theo ngày.',
    'Check-ins at places with a QR code, by day.',
  ]),
]
