package com.pikcur.domain.notification;

import java.util.UUID;

/** Which notice. */
public record NoticeId(UUID value) {}
