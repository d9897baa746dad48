package com.pikcur.domain.auction;

import com.pikcur.domain.shared.MemberId;

/** What is on sale and how: everything about an auction that bids do not change. */
public record Lot(AuctionId id, MemberId seller, PolicyVersion policy, Terms terms, Secret secret) {}
