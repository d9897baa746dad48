package com.pikcur.bootstrap;

import com.pikcur.application.ledger.LedgerQueries;
import com.pikcur.application.ledger.MoneyInWallet;
import com.pikcur.application.member.BlockMember;
import com.pikcur.application.member.EveryOpenAffair;
import com.pikcur.application.member.GrantRoles;
import com.pikcur.application.member.MemberLog;
import com.pikcur.application.member.MemberRecords;
import com.pikcur.application.member.PersonalDataEraser;
import com.pikcur.application.member.RecentProof;
import com.pikcur.application.member.SignInGuard;
import com.pikcur.application.member.UnblockMember;
import com.pikcur.application.member.WithdrawMember;
import com.pikcur.application.order.OrderQueries;
import com.pikcur.application.order.UnfinishedOrders;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.member.port.OpenAffairs;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.auction.JooqOpenAffairs;
import com.pikcur.web.member.AdminController;
import com.pikcur.web.member.WithdrawalController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how members are kept out, let in again, and how they leave. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {

    @Bean
    BlockMember blockMember(
            Transactions transactions, AccountRepository accounts, Timers timers, MemberLog log, Clock clock) {
        return new BlockMember(transactions, accounts, timers, log, clock);
    }

    @Bean
    UnblockMember unblockMember(
            Transactions transactions, AccountRepository accounts, Timers timers, MemberLog log, Clock clock) {
        return new UnblockMember(transactions, accounts, timers, log, clock);
    }

    @Bean
    AdminController adminController(
            BlockMember block,
            UnblockMember unblock,
            GrantRoles grant,
            AccountRepository accounts,
            AuditTrail audit,
            Problems problems) {
        return new AdminController(block, unblock, grant, new MemberRecords(accounts, audit), problems);
    }

    @Bean
    GrantRoles grantRoles(Transactions transactions, AccountRepository accounts, MemberLog log, Clock clock) {
        return new GrantRoles(transactions, accounts, log, clock);
    }

    @Bean
    OpenAffairs openAffairs(DSLContext db, OrderQueries orders, LedgerQueries ledger) {
        return new EveryOpenAffair(
                List.of(new JooqOpenAffairs(db), new UnfinishedOrders(orders), new MoneyInWallet(ledger)));
    }

    @Bean
    RecentProof recentProof(
            AccountRepository accounts, Sessions sessions, PasswordHashes hashes, SignInGuard guard, Clock clock) {
        return new RecentProof(accounts, sessions, hashes, guard, clock);
    }

    /** Whatever keeps something personal has an eraser among these. */
    @Bean
    WithdrawMember.Estate estate(
            AccountRepository accounts,
            SocialIdentityRepository identities,
            OpenAffairs affairs,
            List<PersonalDataEraser> erasers) {
        return new WithdrawMember.Estate(accounts, identities, affairs, erasers);
    }

    @Bean
    WithdrawMember withdrawMember(
            Transactions transactions,
            WithdrawMember.Estate estate,
            RecentProof proof,
            Timers timers,
            MemberLog log,
            Clock clock) {
        return new WithdrawMember(transactions, estate, proof, timers, log, clock);
    }

    @Bean
    WithdrawalController withdrawalController(WithdrawMember withdraw, Problems problems) {
        return new WithdrawalController(withdraw, problems);
    }
}
