package com.pikcur.domain.member;

import java.util.UUID;

/** Names one attempt of a member to prove who they are. Providers know it as the merchant's own number of the attempt. */
public record VerificationId(UUID value) {}
