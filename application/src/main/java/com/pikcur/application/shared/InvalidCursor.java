package com.pikcur.application.shared;

/** The cursor is not one this list has given out. */
public final class InvalidCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidCursor() {
        super("Not a cursor of this list");
    }
}
