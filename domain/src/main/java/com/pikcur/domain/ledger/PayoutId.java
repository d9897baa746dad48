package com.pikcur.domain.ledger;

import java.util.UUID;

/** Names one pay-out, for us and for the bank that must not do it twice. */
public record PayoutId(UUID value) {}
