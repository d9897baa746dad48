package com.pikcur.architecture.planted.web.auction;

import com.pikcur.architecture.planted.domain.auction.port.ConcretePort;
import com.pikcur.architecture.planted.persistence.wordless.StoreImpl;

/** Writes to a port past the use case, and knows another adapter. */
public class ShortcutController {

    public ConcretePort port() {
        return new ConcretePort();
    }

    public StoreImpl store() {
        return new StoreImpl();
    }
}
