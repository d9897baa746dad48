package com.pikcur.domain.member;

import java.util.UUID;

/** Names one sign-up. Known only to whoever began it, which binds the verification to them. */
public record SignUpId(UUID value) {}
