/** What the page says, in the language the browser asks for: the same choice the server makes for its problems. */
const KOREAN = {
  skip: '본문으로 건너뛰기', tagline: '한정판 경매', signIn: '로그인', signOut: '로그아웃', close: '닫기', email: '이메일',
  password: '비밀번호', running: '진행 중인 경매', nothingRuns: '지금 진행 중인 경매가 없습니다.', more: '더 보기',
  back: '← 모든 경매', price: '현재가', endsIn: '남은 시간', bids: '입찰 수', leader: '최고 입찰자', shipping: '배송비',
  maximum: '최대 입찰가 (원)', bid: '입찰하기', history: '입찰 기록', noBids: '아직 입찰이 없습니다.', apiDocument: 'API 문서',
  hint: (minimum) => `${minimum} 이상. 최대 금액은 나만 알 수 있고, 필요한 만큼만 가격이 오릅니다.`,
  signInToBid: '입찰하려면 로그인해 주세요.', buyNow: (price) => `즉시 구매 ${price}`,
  confirmBuyNow: (price) => `${price}에 지금 구매하시겠습니까?`,
  leading: (maximum) => `최고 입찰자입니다 (최대 ${maximum})`, outbid: '다른 입찰자가 앞서고 있습니다', won: '낙찰되었습니다',
  nobody: '없음', ended: '종료', lost: '연결이 끊어졌습니다. 다시 연결하는 중…', live: '실시간으로 연결됨',
  amountProblem: '금액을 숫자로 입력해 주세요.', unreachable: '서버에 연결할 수 없습니다. 다시 시도해 주세요.',
  announce: (price, count) => `현재가 ${price}, 입찰 ${count}건`,
  status: { SCHEDULED: '시작 전', OPEN: '진행 중', SOLD: '낙찰', UNSOLD: '유찰', CANCELLED: '취소됨' },
  reserve: { NONE: '', NOT_MET: '최저 낙찰가 미달', MET: '최저 낙찰가 도달' },
  condition: { NEW: '새 상품', LIKE_NEW: '거의 새것', GOOD: '좋음', FAIR: '보통', POOR: '사용감 많음' },
  orders: '내 주문', bought: '구매 내역', soldByMe: '판매 내역', nothingBought: '아직 구매한 것이 없습니다.',
  nothingSold: '아직 판매한 것이 없습니다.', payBy: (until) => `${until}까지 결제`, trackingNumber: '운송장 번호',
  carrier: '택배사', shipBy: (until) => `${until}까지 발송`, extendShipping: '발송 기한 연장',
  seenAt: (at) => `${at} 기준`, notSeen: '아직 조회되지 않음',
  parcelStatus: { ANNOUNCED: '운송장 등록', PREPARING: '상품 준비 중', PICKED_UP: '집화 완료', IN_TRANSIT: '이동 중', AT_BRANCH: '배송지 도착',
    OUT_FOR_DELIVERY: '배달 출발', DELIVERED: '배송 완료', RETURNED: '반송됨', GIVEN_UP: '조회 종료' },
  complaint: '어떤 문제가 있나요?', payWith: { toss: '토스로 결제', iamport: '포트원으로 결제' },
  orderStatus: { AWAITING_PAYMENT: '결제 대기', PAID: '결제 완료', SHIPPED: '배송 중', DELIVERED: '배송 완료',
    CONFIRMED: '구매 확정', CANCELLED: '취소됨', REFUNDED: '환불 완료', DISPUTED: '분쟁 중' },
  payment: { PAID: '결제되었습니다.', PENDING: '입금을 기다리고 있습니다.', DECLINED: '결제되지 않았습니다.',
    UNKNOWN: '결제를 확인하고 있습니다. 다시 결제하지 마세요.' },
  step: { CANCEL: '취소', REQUEST_CANCEL: '취소 요청', SHIP: '운송장 등록', RECEIVE: '받았어요', CONFIRM: '구매 확정', DISPUTE: '문제 신고',
    REQUEST_MEETING: '직거래 요청', agree: '직거래 수락', decline: '직거래 거절' },
  days: (days) => `${days}일 `,
};

const ENGLISH = {
  skip: 'Skip to the content', tagline: 'Auctions of limited editions', signIn: 'Sign in', signOut: 'Sign out',
  close: 'Close', email: 'E-mail', password: 'Password', running: 'Running auctions',
  nothingRuns: 'No auction is running at the moment.', more: 'Show more', back: '← All auctions', price: 'Price now',
  endsIn: 'Ends in', bids: 'Bids', leader: 'Leading', shipping: 'Shipping', maximum: 'Your maximum (won)', bid: 'Bid',
  history: 'Bids so far', noBids: 'Nobody has bid yet.', apiDocument: 'API document',
  hint: (minimum) => `At least ${minimum}. Only you know your maximum; the price rises no further than it must.`,
  signInToBid: 'Sign in to bid.', buyNow: (price) => `Buy now for ${price}`,
  confirmBuyNow: (price) => `Buy this now for ${price}?`,
  leading: (maximum) => `You lead, with a maximum of ${maximum}`, outbid: 'Somebody else leads', won: 'You have won',
  nobody: 'Nobody', ended: 'Over', lost: 'Connection lost. Connecting again…', live: 'Live',
  amountProblem: 'Enter an amount in digits.', unreachable: 'The server cannot be reached. Please try again.',
  announce: (price, count) => `The price is ${price}, ${count} bids`,
  status: { SCHEDULED: 'Not open yet', OPEN: 'Open', SOLD: 'Sold', UNSOLD: 'Not sold', CANCELLED: 'Cancelled' },
  reserve: { NONE: '', NOT_MET: 'Reserve not met', MET: 'Reserve met' },
  condition: { NEW: 'New', LIKE_NEW: 'Like new', GOOD: 'Good', FAIR: 'Fair', POOR: 'Well used' },
  orders: 'My orders', bought: 'Bought', soldByMe: 'Sold', nothingBought: 'You have not bought anything yet.',
  nothingSold: 'You have not sold anything yet.', payBy: (until) => `to be paid by ${until}`,
  trackingNumber: 'Tracking number', carrier: 'Carrier', shipBy: (until) => `to be sent by ${until}`,
  extendShipping: 'Take more time to send', seenAt: (at) => `as of ${at}`, notSeen: 'not looked for yet',
  parcelStatus: { ANNOUNCED: 'Number registered', PREPARING: 'Being prepared', PICKED_UP: 'Picked up', IN_TRANSIT: 'On its way',
    AT_BRANCH: 'At the local branch', OUT_FOR_DELIVERY: 'Out for delivery', DELIVERED: 'Delivered', RETURNED: 'Went back',
    GIVEN_UP: 'No longer looked for' },
  complaint: 'What is wrong with it?',
  payWith: { toss: 'Pay with Toss', iamport: 'Pay with PortOne' },
  orderStatus: { AWAITING_PAYMENT: 'Waits for payment', PAID: 'Paid', SHIPPED: 'On its way', DELIVERED: 'Delivered',
    CONFIRMED: 'Final', CANCELLED: 'Cancelled', REFUNDED: 'Refunded', DISPUTED: 'Disputed' },
  payment: { PAID: 'Paid.', PENDING: 'We wait for your transfer.', DECLINED: 'Nothing was paid.',
    UNKNOWN: 'We are finding out whether this was paid. Do not pay again.' },
  step: { CANCEL: 'Cancel', REQUEST_CANCEL: 'Ask to cancel', SHIP: 'Add tracking number', RECEIVE: 'I have it', CONFIRM: 'Keep it', DISPUTE: 'Something is wrong',
    REQUEST_MEETING: 'Ask to meet', agree: 'Agree to meet', decline: 'Rather send it' },
  days: (days) => `${days} d `,
};

const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ko' || tag === 'en');

export const language = spoken ?? 'en';
export const texts = language === 'ko' ? KOREAN : ENGLISH;

const won = new Intl.NumberFormat(language, { style: 'currency', currency: 'KRW' });
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });

export const money = (amountWon) => won.format(amountWon);
export const time = (instant) => moment.format(new Date(instant));

/** Time left in words that stay readable while they count. */
export function left(millis) {
  if (millis <= 0) {
    return texts.ended;
  }
  const seconds = Math.ceil(millis / 1000);
  const two = (number) => String(number).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return (days > 0 ? texts.days(days) : '') + clock;
}
