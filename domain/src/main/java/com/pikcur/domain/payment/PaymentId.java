package com.pikcur.domain.payment;

import java.util.UUID;

/** Names one attempt to pay. */
public record PaymentId(UUID value) {}
