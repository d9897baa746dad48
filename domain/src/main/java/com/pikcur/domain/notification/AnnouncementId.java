package com.pikcur.domain.notification;

import java.util.UUID;

/** Which announcement. */
public record AnnouncementId(UUID value) {}
