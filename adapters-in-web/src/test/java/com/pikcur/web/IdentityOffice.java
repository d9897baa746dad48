package com.pikcur.web;

import com.pikcur.application.member.AcceptProof;
import com.pikcur.application.member.AddBankAccount;
import com.pikcur.application.member.ChooseBankAccount;
import com.pikcur.application.member.MemberLog;
import com.pikcur.application.member.Proofs;
import com.pikcur.application.member.RemoveBankAccount;
import com.pikcur.application.member.RequestIdentityCode;
import com.pikcur.application.member.ShowBankAccounts;
import com.pikcur.application.member.VerifyIdentity;
import com.pikcur.domain.member.port.InMemoryAuditTrail;
import com.pikcur.domain.member.port.InMemoryBankAccountHolders;
import com.pikcur.domain.member.port.InMemoryBankAccounts;
import com.pikcur.domain.member.port.InMemoryIdentities;
import com.pikcur.domain.member.port.InMemoryIdentityVerification;
import com.pikcur.domain.member.port.InMemoryVerificationAttempts;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.web.member.BankAccountController;
import com.pikcur.web.member.IdentityController;
import com.pikcur.web.shared.Problems;
import java.util.List;

/** Identities and bank accounts behind the web: real use cases on stores, a provider and banks in memory. */
public final class IdentityOffice {

    public static final int MOST_A_DAY = 3;

    public final InMemoryIdentityVerification provider = new InMemoryIdentityVerification();
    public final InMemoryBankAccountHolders banks = new InMemoryBankAccountHolders();
    public final InMemoryIdentities identities;
    public final InMemoryBankAccounts bankAccounts;
    public final InMemoryEvents events;
    public final InMemoryAuditTrail audit;

    private final House house;
    private final MemberLog log;
    private final InMemoryVerificationAttempts attempts;

    public IdentityOffice(House house) {
        this.house = house;
        this.identities = new InMemoryIdentities(house.transactions);
        this.bankAccounts = new InMemoryBankAccounts(house.transactions);
        this.attempts = new InMemoryVerificationAttempts(house.transactions);
        this.events = new InMemoryEvents(house.transactions);
        this.audit = new InMemoryAuditTrail(house.transactions);
        this.log = new MemberLog(house.transactions, audit, events);
    }

    public List<Object> controllers(Problems problems) {
        return List.of(identityController(problems), bankAccountController(problems));
    }

    public IdentityController identityController(Problems problems) {
        var proofs = new Proofs(house.transactions, attempts, identities, audit, house.clock);
        return new IdentityController(
                new IdentityController.UseCases(
                        new RequestIdentityCode(house.transactions, attempts, provider, house.clock, MOST_A_DAY),
                        new VerifyIdentity(house.transactions, attempts, provider, proofs, house.clock),
                        new AcceptProof(provider, proofs)),
                problems);
    }

    public BankAccountController bankAccountController(Problems problems) {
        return new BankAccountController(
                new BankAccountController.UseCases(
                        new ShowBankAccounts(bankAccounts),
                        new AddBankAccount(house.transactions, bankAccounts, identities, banks, log, house.clock),
                        new RemoveBankAccount(house.transactions, bankAccounts, log, house.clock),
                        new ChooseBankAccount(house.transactions, bankAccounts, log, house.clock)),
                problems);
    }
}
