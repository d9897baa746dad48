package com.pikcur.application.member;

import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.MemberEvent.SignInNameAsked;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.Attempts.Subject;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;

/** Use case: somebody remembers their nickname but not their address, and gets a mail there that says so. */
public final class FindSignInName {

    private static final String MAIL = "sign-in-name-mail";

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final Attempts attempts;
    private final DomainEvents events;
    private final MemberPolicy policy;

    public FindSignInName(
            Transactions transactions,
            AccountRepository accounts,
            Attempts attempts,
            DomainEvents events,
            MemberPolicy policy) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.attempts = attempts;
        this.events = events;
        this.policy = policy;
    }

    /** Answers nothing: an address is nobody's business but its owner's. */
    public void handle(String nickname) {
        accounts.findByNickname(new Nickname(nickname.strip()))
                .filter(account -> account.state() instanceof AccountState.Active)
                .ifPresent(account -> {
                    var subject = new Subject(MAIL, account.member().value().toString());
                    if (attempts.begin(subject, policy.mail()) instanceof Attempt.Allowed) {
                        transactions.execute(() -> {
                            events.publish(List.of(new SignInNameAsked(account.member())));
                            return account;
                        });
                    }
                });
    }
}
