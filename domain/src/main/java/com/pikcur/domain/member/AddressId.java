package com.pikcur.domain.member;

import java.util.UUID;

/** Names one address in a member's book. */
public record AddressId(UUID value) {}
