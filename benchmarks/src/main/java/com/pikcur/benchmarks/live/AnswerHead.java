package com.pikcur.benchmarks.live;

/** The head of an HTTP answer, of which only the status and the end matter. */
final class AnswerHead {

    private static final int STATUS_BEGINS_AT = 9;
    private static final int STATUS_ENDS_AT = 12;
    private static final int LINE_ENDS_OF_THE_LAST = 2;

    private int length;
    private int status;
    private int lineEnds;

    /** @return whether this was the last byte of it */
    boolean endsWith(byte next) {
        if (length >= STATUS_BEGINS_AT && length < STATUS_ENDS_AT) {
            status = status * 10 + next - '0';
        }
        length++;
        if (next == '\n') {
            lineEnds++;
        } else if (next != '\r') {
            lineEnds = 0;
        }
        return lineEnds == LINE_ENDS_OF_THE_LAST;
    }

    int status() {
        return status;
    }
}
