package com.pikcur.persistence.shared;

/** A ciphertext does not open where it stands: a key is missing, or somebody has moved or altered it. Holds no data. */
public final class UnreadablePersonalData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadablePersonalData(String column, String reason) {
        super("Cannot read %s: %s".formatted(column, reason));
    }
}
