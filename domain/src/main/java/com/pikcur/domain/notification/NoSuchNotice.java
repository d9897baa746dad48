package com.pikcur.domain.notification;

import com.pikcur.domain.shared.NotFound;

/** There is no such notice, or it is another's. */
public final class NoSuchNotice extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchNotice(NoticeId id) {
        super("No notice " + id.value());
    }
}
