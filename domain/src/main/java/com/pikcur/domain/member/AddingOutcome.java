package com.pikcur.domain.member;

/** Everything that can come of adding an address. Switch over it without a default. */
public sealed interface AddingOutcome {

    record Added(AddressBook book) implements AddingOutcome {}

    record BookFull(int most) implements AddingOutcome {}
}
