package com.pikcur.benchmarks.live;

import java.nio.ByteBuffer;

/** One STOMP frame from the server: which command it is, and the number at the end of its {@code message-id}. */
final class StompMessage {

    private static final byte[] NAME = {'m', 'e', 's', 's', 'a', 'g', 'e', '-', 'i', 'd', ':'};

    private enum Part {
        COMMAND,
        NAME,
        ID,
        REST
    }

    private Part part = Part.COMMAND;
    private byte command;
    private int matched;
    private long number;

    /** Forgets the one before. */
    void begin() {
        part = Part.COMMAND;
        command = 0;
        matched = 0;
        number = 0;
    }

    /** The first letter of the command; a line end for a heart-beat. */
    byte command() {
        return command;
    }

    /** What its id ends with; 0 where it has none. */
    long number() {
        return number;
    }

    void read(ByteBuffer bytes) {
        while (bytes.hasRemaining() && part != Part.REST) {
            var next = bytes.get();
            switch (part) {
                case COMMAND -> {
                    command = next;
                    part = Part.NAME;
                }
                case NAME -> match(next);
                case ID -> count(next);
                case REST -> throw new IllegalStateException("The rest is not read");
            }
        }
    }

    /** Names begin after a line end; matched counts that as well. */
    private void match(byte next) {
        if (next == '\n') {
            matched = 1;
        } else if (matched > 0 && next == NAME[matched - 1]) {
            matched++;
            part = matched > NAME.length ? Part.ID : Part.NAME;
        } else {
            matched = 0;
        }
    }

    private void count(byte next) {
        if (next == '\n') {
            part = Part.REST;
        } else {
            number = next >= '0' && next <= '9' ? number * 10 + next - '0' : 0;
        }
    }
}
