package com.pikcur.web.auction;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What the rules of an auction refuse. */
public enum AuctionProblem implements ProblemType {
    AUCTION_NOT_OPEN(HttpStatus.CONFLICT),
    BID_BELOW_MINIMUM(HttpStatus.CONFLICT),
    BID_BY_SELLER(HttpStatus.FORBIDDEN),
    MAY_NOT_BID(HttpStatus.FORBIDDEN),
    RAISE_NOT_HIGHER(HttpStatus.CONFLICT),
    BUY_NOW_NOT_AVAILABLE(HttpStatus.CONFLICT),
    AMOUNT_NOT_POSITIVE(HttpStatus.CONFLICT),
    AMOUNT_TOO_LARGE(HttpStatus.CONFLICT),
    UNKNOWN_POLICY(HttpStatus.CONFLICT),
    START_PRICE_TOO_LOW(HttpStatus.CONFLICT),
    RESERVE_NOT_ABOVE_START(HttpStatus.CONFLICT),
    BUY_NOW_PRICE_TOO_LOW(HttpStatus.CONFLICT),
    PRICE_TOO_HIGH(HttpStatus.CONFLICT),
    DURATION_OUT_OF_RANGE(HttpStatus.CONFLICT),
    OPENING_OUT_OF_RANGE(HttpStatus.CONFLICT),
    OPENING_PASSED(HttpStatus.CONFLICT),
    TERMS_FROZEN(HttpStatus.CONFLICT),
    AUCTION_HAS_BIDS(HttpStatus.CONFLICT),
    AUCTION_ENDED(HttpStatus.CONFLICT),
    BIDDING_OVER(HttpStatus.CONFLICT),
    RETRACTION_TOO_LATE(HttpStatus.CONFLICT),
    TOO_MANY_ADDITIONS(HttpStatus.CONFLICT),
    NOT_UNSOLD(HttpStatus.CONFLICT),
    ALREADY_RELISTED(HttpStatus.CONFLICT),
    WIN_NOT_LAPSED(HttpStatus.CONFLICT),
    SECOND_CHANCE_OPEN(HttpStatus.CONFLICT),
    SECOND_CHANCE_OVER(HttpStatus.CONFLICT),
    SECOND_CHANCE_EXHAUSTED(HttpStatus.CONFLICT),
    TOO_MANY_BIDS(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    AuctionProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
