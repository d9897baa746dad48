package com.pikcur.web.delivery;

import com.pikcur.web.shared.ProblemType;
import org.springframework.http.HttpStatus;

/** What can stand against something that is asked of a delivery. */
public enum DeliveryProblem implements ProblemType {
    SHIPPING_ALREADY_EXTENDED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    DeliveryProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
