package com.pikcur.domain.notification;

import com.pikcur.domain.shared.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a member is told of again only after a while, however often it happens: then as it is by then. */
public record Conflated(MemberId recipient, NoticeType type, About about) {

    /** Always the same for the same three. */
    public UUID id() {
        var name = recipient.value() + "/" + type + "/" + about.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }
}
