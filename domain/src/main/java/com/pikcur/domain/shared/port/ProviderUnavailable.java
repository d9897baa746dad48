package com.pikcur.domain.shared.port;

/**
 * Another company's system does not answer, or not in a way that can be understood. Whether it has done what it was asked
 * to do is unknown until it is asked again.
 */
public final class ProviderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason what went wrong, without anything the request or the answer held */
    public ProviderUnavailable(String provider, String reason) {
        super(provider + ": " + reason);
    }

    /** @param cause must not quote the request or the answer, for both may hold personal data */
    public ProviderUnavailable(String provider, String reason, Throwable cause) {
        super(provider + ": " + reason, cause);
    }
}
