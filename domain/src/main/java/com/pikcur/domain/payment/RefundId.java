package com.pikcur.domain.payment;

import java.util.UUID;

/** Names one refund, for us and for the provider that must not do it twice. */
public record RefundId(UUID value) {}
