package com.pikcur.domain.notification;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/** A notice that is to go one way, but not yet. */
public record HeldNotice(MemberId recipient, NoticeChannel channel, NoticeId notice, Instant dueAt) {}
