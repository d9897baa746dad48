package com.pikcur.domain.delivery;

import com.pikcur.domain.shared.NotFound;

/** No tracker is called so, or it cannot do what it is asked for. */
public final class NoSuchTracker extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchTracker(String code) {
        super("No tracker " + code);
    }
}
