package com.pikcur.domain.shared;

import java.util.UUID;

/** Names one member, whatever they are called. */
public record MemberId(UUID value) {}
