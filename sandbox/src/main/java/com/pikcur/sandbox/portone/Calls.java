package com.pikcur.sandbox.portone;

import java.util.Optional;

/** A group of calls that belong together. */
interface Calls {

    /** The answer, if the call is one of these. */
    Optional<Envelope> answer(Call call);
}
