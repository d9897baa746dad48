package com.pikcur.payment.iamport;

/** What PortOne answers to a call it has understood. Switch over it without a default. */
sealed interface Reply<T> {

    record Done<T>(T response) implements Reply<T> {

        @Override
        public String toString() {
            return "Done[hidden]";
        }
    }

    /**
     * It does not do it, or knows no such thing. The message that comes with it is left out, for it may name somebody.
     *
     * @param status of HTTP, which may be 200 too
     * @param code PortOne's own, never 0
     */
    record Refused<T>(int status, int code) implements Reply<T> {

        /** The only refusal that says: there is none. */
        boolean saysNotFound() {
            return status == 404 && code == -1;
        }
    }
}
