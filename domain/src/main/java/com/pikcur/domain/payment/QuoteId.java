package com.pikcur.domain.payment;

import java.util.UUID;

/** Names one quote. */
public record QuoteId(UUID value) {}
