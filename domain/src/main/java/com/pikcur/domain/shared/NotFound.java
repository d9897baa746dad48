package com.pikcur.domain.shared;

/** The caller named a thing that is not there, or that is not theirs to see: both look the same from outside. */
public abstract class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected NotFound(String message) {
        super(message);
    }
}
