package com.pikcur.sandbox.wire;

import java.time.Instant;

/**
 * A call that was heard.
 *
 * @param path with its query
 * @param body without secrets and numbers of cards and accounts
 * @param status that was answered; 0 if nothing was
 */
public record RecordedCall(String provider, String method, String path, String body, int status, Instant at) {}
