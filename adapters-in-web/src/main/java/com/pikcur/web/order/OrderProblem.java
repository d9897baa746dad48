package com.pikcur.web.order;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can stand against something that is asked of an order. */
public enum OrderProblem implements ProblemType {
    ORDER_NOT_IN_STATE(HttpStatus.CONFLICT),
    NOT_YOUR_TURN(HttpStatus.FORBIDDEN),
    ALREADY_REQUESTED(HttpStatus.CONFLICT),
    SHIPPING_ADDRESS_MISSING(HttpStatus.CONFLICT),
    MEETING_NOT_AGREED(HttpStatus.CONFLICT),
    REFUND_TOO_HIGH(HttpStatus.CONFLICT),
    INVOICE_USED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    OrderProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
