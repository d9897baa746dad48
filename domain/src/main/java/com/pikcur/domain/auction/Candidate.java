package com.pikcur.domain.auction;

import com.pikcur.domain.shared.MemberId;

/** Somebody who would bid on what the seller sells. */
public record Candidate(MemberId bidder, MemberId seller) {}
