package com.pikcur.domain.shared;

import java.util.UUID;

/** Something that has happened and that others may want to react to. */
public interface DomainEvent {

    /** The thing it happened to. Events of one subject reach every listener in the order in which they happened. */
    UUID subject();
}
