package com.pikcur.persistence.member;

import com.pikcur.domain.member.BankAccountChanged;
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What events of bank accounts are called in the outbox. */
public final class BankAccountEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME =
            Map.of("member.bank-account-changed", BankAccountChanged.class);

    private BankAccountEventTypes() {}
}
