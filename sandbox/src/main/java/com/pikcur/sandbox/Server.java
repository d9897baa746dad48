package com.pikcur.sandbox;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One server the service works with, as the console shows it.
 *
 * @param name what it is, for people
 * @param address where it listens, without user, password and options
 * @param state who answers for it
 */
record Server(String name, String address, State state) {

    private static final Pattern SECRETS = Pattern.compile("(?<=//)[^@/]*@|\\?.*$");

    enum State {
        /** Started by this sandbox and alive. */
        RUNNING,
        /** Started by this sandbox and ended since. */
        ENDED,
        /** Given from outside through the environment; the sandbox does not watch over it. */
        GIVEN
    }

    /** An address may carry user, password and options; none of them belongs on a page. */
    static Server given(String name, String address) {
        return new Server(name, SECRETS.matcher(address).replaceAll(""), State.GIVEN);
    }

    /** One that was started here and lives, or else one that was given. */
    static Server of(String name, Optional<String> startedHere, String given) {
        return startedHere.map(url -> startedHere(name, url, true)).orElseGet(() -> given(name, given));
    }

    static Server startedHere(String name, String address, boolean alive) {
        return new Server(name, SECRETS.matcher(address).replaceAll(""), alive ? State.RUNNING : State.ENDED);
    }
}
