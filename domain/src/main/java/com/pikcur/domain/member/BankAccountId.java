package com.pikcur.domain.member;

import java.util.UUID;

/** Names one bank account of one member. */
public record BankAccountId(UUID value) {}
