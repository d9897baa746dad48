package com.pikcur.domain.auction;

import java.util.UUID;

/** Names one attempt to bid or to buy, accepted or not. */
public record BidId(UUID value) {}
