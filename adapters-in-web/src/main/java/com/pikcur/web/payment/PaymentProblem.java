package com.pikcur.web.payment;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can stand against a payment. */
public enum PaymentProblem implements ProblemType {
    POINTS_TOO_MANY(HttpStatus.CONFLICT),
    PAYMENT_UNDER_WAY(HttpStatus.CONFLICT),
    PAYMENT_KEY_USED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    PaymentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
