package com.pikcur.domain.notification;

import java.util.UUID;

/** Which browser that wants to be woken. */
public record PushSubscriptionId(UUID value) {}
