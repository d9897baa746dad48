package com.pikcur.domain.member;

import java.time.Instant;

/**
 * What a rightly signed token proves.
 *
 * @param expiresAt from then on it proves nothing
 */
public record VerifiedToken(Identity identity, Instant expiresAt) {}
