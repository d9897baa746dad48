package com.pikcur.domain.member;

import java.time.Instant;

/** A member may sign in by this provider. */
public record SocialLink(SocialProvider provider, Instant linkedAt) {}
