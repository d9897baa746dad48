package com.pikcur.domain.shared;

import java.util.UUID;

/** Names one order. Money is held, moved and given back under this name, which is why every context knows it. */
public record OrderId(UUID value) {}
