package com.pikcur.domain.auction;

import java.util.UUID;

/** Names one auction. */
public record AuctionId(UUID value) {}
