package com.pikcur.bootstrap;

import com.pikcur.application.member.AcceptProof;
import com.pikcur.application.member.AddBankAccount;
import com.pikcur.application.member.BankAccountData;
import com.pikcur.application.member.ChooseBankAccount;
import com.pikcur.application.member.IdentityData;
import com.pikcur.application.member.MemberLog;
import com.pikcur.application.member.Proofs;
import com.pikcur.application.member.RemoveBankAccount;
import com.pikcur.application.member.RequestIdentityCode;
import com.pikcur.application.member.ShowBankAccounts;
import com.pikcur.application.member.VerifyIdentity;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.member.port.BankAccountHolders;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.member.port.IdentityRepository;
import com.pikcur.domain.member.port.IdentityVerification;
import com.pikcur.domain.member.port.VerificationAttemptRepository;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.payment.iamport.IamportBankAccountHolders;
import com.pikcur.payment.iamport.IamportClient;
import com.pikcur.payment.iamport.IamportIdentityVerification;
import com.pikcur.persistence.member.JooqBankAccounts;
import com.pikcur.persistence.member.JooqIdentities;
import com.pikcur.persistence.member.JooqVerificationAttempts;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.web.member.BankAccountController;
import com.pikcur.web.member.IdentityController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how members prove who they are, and where their money is paid out to. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean(destroyMethod = "close")
    IamportClient iamportClient(PortOneProperties portOne, Clock clock) {
        return new IamportClient(portOne.settings(), clock);
    }

    @Bean
    IdentityVerification identityVerification(IamportClient client, PortOneProperties portOne) {
        return new IamportIdentityVerification(client, portOne.channel());
    }

    @Bean
    BankAccountHolders bankAccountHolders(IamportClient client) {
        return new IamportBankAccountHolders(client);
    }

    @Bean
    VerificationAttemptRepository verificationAttempts(DSLContext db) {
        return new JooqVerificationAttempts(db);
    }

    @Bean
    IdentityRepository identities(DSLContext db, PersonalDataCipher cipher, BlindIndex index) {
        return new JooqIdentities(db, cipher, index);
    }

    @Bean
    BankAccountRepository bankAccounts(DSLContext db, PersonalDataCipher cipher, BlindIndex index) {
        return new JooqBankAccounts(db, cipher, index);
    }

    @Bean
    Proofs proofs(
            Transactions transactions,
            VerificationAttemptRepository attempts,
            IdentityRepository identities,
            AuditTrail audit,
            Clock clock) {
        return new Proofs(transactions, attempts, identities, audit, clock);
    }

    @Bean
    RequestIdentityCode requestIdentityCode(
            Transactions transactions,
            VerificationAttemptRepository attempts,
            IdentityVerification provider,
            Clock clock,
            @Value("${pikcur.identity.most-a-day}") int mostADay) {
        return new RequestIdentityCode(transactions, attempts, provider, clock, mostADay);
    }

    @Bean
    VerifyIdentity verifyIdentity(
            Transactions transactions,
            VerificationAttemptRepository attempts,
            IdentityVerification provider,
            Proofs proofs,
            Clock clock) {
        return new VerifyIdentity(transactions, attempts, provider, proofs, clock);
    }

    @Bean
    IdentityController identityController(
            RequestIdentityCode request,
            VerifyIdentity verify,
            IdentityVerification provider,
            Proofs proofs,
            Problems problems) {
        var accept = new AcceptProof(provider, proofs);
        return new IdentityController(new IdentityController.UseCases(request, verify, accept), problems);
    }

    @Bean
    AddBankAccount addBankAccount(
            Transactions transactions,
            BankAccountRepository accounts,
            IdentityRepository identities,
            BankAccountHolders holders,
            MemberLog log,
            Clock clock) {
        return new AddBankAccount(transactions, accounts, identities, holders, log, clock);
    }

    @Bean
    BankAccountController bankAccountController(
            Transactions transactions,
            BankAccountRepository accounts,
            AddBankAccount add,
            MemberLog log,
            Clock clock,
            Problems problems) {
        var useCases = new BankAccountController.UseCases(
                new ShowBankAccounts(accounts),
                add,
                new RemoveBankAccount(transactions, accounts, log, clock),
                new ChooseBankAccount(transactions, accounts, log, clock));
        return new BankAccountController(useCases, problems);
    }

    @Bean
    IdentityData identityData(IdentityRepository identities) {
        return new IdentityData(identities);
    }

    @Bean
    BankAccountData bankAccountData(BankAccountRepository accounts) {
        return new BankAccountData(accounts);
    }
}
