package com.pikcur.payment.iamport;

/** What PortOne answers to a call it has understood. Switch over it without a default. */
sealed interface Reply<T> {

    record Done<T>(T response) implements Reply<T> {

        @Override
        public String toString() {
            return "Done[hidden]";
        }
    }

    /** It does not do it, or knows no such thing. */
    record Refused<T>() implements Reply<T> {}
}
