package com.pikcur.sandbox.wire;

/** How a call ends. Switch over it without a default. */
sealed interface Ending permits Reply, Ending.Silence, Ending.Dropped {

    /** Nobody answers. */
    record Silence() implements Ending {}

    /** The connection is closed. */
    record Dropped() implements Ending {}
}
