package com.pikcur.domain.member;

import java.util.UUID;

/** Names one sign-in of a member on one device; it lasts until it is ended or not used for a while. */
public record SessionId(UUID value) {}
