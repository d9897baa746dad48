package com.pikcur.web.shared;

import java.util.UUID;

/**
 * The id of what a request creates: taken from its {@code Idempotency-Key}, so that the same request creates the same
 * thing, or a fresh one.
 */
public record NewId(UUID value) {}
