package com.pikcur.domain.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * What a member was told of.
 *
 * @param seq its number among the member's own, greater than that of every one told before; numbers may be missing
 * @param readAt when the member said that they had read it
 */
public record Notice(NoticeId id, long seq, News news, Instant toldAt, Optional<Instant> readAt) {}
