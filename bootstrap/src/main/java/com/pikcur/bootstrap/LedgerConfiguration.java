package com.pikcur.bootstrap;

import com.pikcur.application.ledger.GrantPoints;
import com.pikcur.application.ledger.LedgerQueries;
import com.pikcur.application.ledger.LookAtPayout;
import com.pikcur.application.ledger.PayoutData;
import com.pikcur.application.ledger.PayoutInquiry;
import com.pikcur.application.ledger.PayoutRecords;
import com.pikcur.application.ledger.RequestPayout;
import com.pikcur.application.ledger.SendPayout;
import com.pikcur.domain.ledger.PayoutPolicy;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.PayoutGateway;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.ledger.JooqBooks;
import com.pikcur.persistence.ledger.JooqLedgerQueries;
import com.pikcur.persistence.ledger.JooqPayouts;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ledger context together: the books, and pay-outs from them. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Books books(DSLContext db) {
        return new JooqBooks(db);
    }

    @Bean
    PayoutRepository payouts(DSLContext db, PersonalDataCipher cipher) {
        return new JooqPayouts(db, cipher);
    }

    @Bean
    LedgerQueries ledgerQueries(DSLContext db, PersonalDataCipher cipher) {
        return new JooqLedgerQueries(db, cipher);
    }

    @Bean
    PayoutData payoutData(LedgerQueries queries) {
        return new PayoutData(queries);
    }

    @Bean
    PayoutPolicy payoutPolicy(PayoutProperties properties) {
        return properties.policy();
    }

    @Bean
    PayoutRecords payoutRecords(PayoutRepository payouts, Books books, DomainEvents events, Timers timers) {
        return new PayoutRecords(payouts, books, events, timers);
    }

    @Bean
    PayoutInquiry payoutInquiry(Transactions transactions, PayoutRecords payouts, PayoutPolicy policy, Clock clock) {
        return new PayoutInquiry(transactions, payouts, policy, clock);
    }

    @Bean
    RequestPayout requestPayout(
            Transactions transactions,
            AccountRepository accounts,
            BankAccountRepository bankAccounts,
            PayoutRecords payouts,
            PayoutPolicy policy,
            Clock clock) {
        return new RequestPayout(transactions, accounts, bankAccounts, payouts, policy, clock);
    }

    @Bean
    SendPayout sendPayout(PayoutInquiry inquiry, PayoutGateway bank) {
        return new SendPayout(inquiry, bank);
    }

    @Bean
    LookAtPayout lookAtPayout(PayoutInquiry inquiry, PayoutGateway bank) {
        return new LookAtPayout(inquiry, bank);
    }

    @Bean
    GrantPoints grantPoints(
            Transactions transactions, AccountRepository accounts, Books books, AuditTrail audit, Clock clock) {
        return new GrantPoints(transactions, accounts, books, audit, clock);
    }
}
