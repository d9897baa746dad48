package com.pikcur.sandbox.wire;

/**
 * A payment for people to look at.
 *
 * @param key the provider's own name of it
 * @param status the provider's own word
 */
public record ShownPayment(String provider, String key, String merchantUid, long amountWon, String status) {}
