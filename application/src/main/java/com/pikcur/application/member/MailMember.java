package com.pikcur.application.member;

import com.pikcur.application.notification.RequestMail;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.shared.MemberId;
import java.util.Locale;
import java.util.function.Function;

/** Use case: something about their account is told to a member, at their address and in their language. */
public final class MailMember {

    private final AccountRepository accounts;
    private final RequestMail requestMail;
    private final Function<MemberId, Locale> languageOf;

    public MailMember(AccountRepository accounts, RequestMail requestMail, Function<MemberId, Locale> languageOf) {
        this.accounts = accounts;
        this.requestMail = requestMail;
        this.languageOf = languageOf;
    }

    /** Tells nobody anything where the member has left meanwhile: their address is forgotten. */
    public void handle(MemberId member, MailContent content) {
        accounts.find(member)
                .filter(account -> !(account.state() instanceof AccountState.Withdrawn))
                .ifPresent(account -> requestMail.handle(content, account.email(), languageOf.apply(member)));
    }
}
