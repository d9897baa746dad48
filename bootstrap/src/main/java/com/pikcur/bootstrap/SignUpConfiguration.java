package com.pikcur.bootstrap;

import com.pikcur.application.member.BeginSignUp;
import com.pikcur.application.member.ChangePassword;
import com.pikcur.application.member.CurrentPassword;
import com.pikcur.application.member.FindSignInName;
import com.pikcur.application.member.MemberLog;
import com.pikcur.application.member.NewPasswords;
import com.pikcur.application.member.ResendSignUpCode;
import com.pikcur.application.member.ResetPassword;
import com.pikcur.application.member.SignUpCodes;
import com.pikcur.application.member.StartSession;
import com.pikcur.application.member.VerifySignUp;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts;
import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqSignUpRepository;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how people join, and how members come by a new password. */
@Configuration(proxyBeanMethods = false)
class SignUpConfiguration {

    @Bean
    SignUpRepository signUpRepository(DSLContext db) {
        return new JooqSignUpRepository(db);
    }

    @Bean
    SignUpCodes signUpCodes(
            Attempts attempts,
            Timers timers,
            Supplier<UUID> ids,
            Supplier<Bytes32> randomKeys,
            Clock clock,
            MemberPolicy policy) {
        return new SignUpCodes(attempts, timers, ids, randomKeys, clock, policy);
    }

    @Bean
    BeginSignUp beginSignUp(
            Transactions transactions,
            AccountRepository accounts,
            SignUpRepository signUps,
            NewPasswords passwords,
            SignUpCodes codes,
            DomainEvents events) {
        return new BeginSignUp(transactions, accounts, signUps, passwords, codes, events);
    }

    @Bean
    ResendSignUpCode resendSignUpCode(
            Transactions transactions, SignUpRepository signUps, SignUpCodes codes, DomainEvents events) {
        return new ResendSignUpCode(transactions, signUps, codes, events);
    }

    @Bean
    VerifySignUp verifySignUp(
            Transactions transactions,
            AccountRepository accounts,
            SignUpRepository signUps,
            SignUpCodes codes,
            MemberLog log,
            Clock clock) {
        return new VerifySignUp(transactions, accounts, signUps, codes, log, clock);
    }

    @Bean
    ResetPassword resetPassword(
            Transactions transactions,
            AccountRepository accounts,
            Attempts attempts,
            MemberLog log,
            Supplier<Bytes32> randomKeys,
            ResetPassword.Moment moment) {
        return new ResetPassword(transactions, accounts, attempts, log, randomKeys, moment);
    }

    @Bean
    ResetPassword.Moment moment(Clock clock, MemberPolicy policy) {
        return new ResetPassword.Moment(clock, policy);
    }

    @Bean
    FindSignInName findSignInName(
            Transactions transactions,
            AccountRepository accounts,
            Attempts attempts,
            DomainEvents events,
            MemberPolicy policy) {
        return new FindSignInName(transactions, accounts, attempts, events, policy);
    }

    @Bean
    ChangePassword changePassword(
            Transactions transactions,
            AccountRepository accounts,
            ChangePassword.Passwords passwords,
            StartSession tokens,
            MemberLog log,
            Clock clock) {
        return new ChangePassword(transactions, accounts, passwords, tokens, log, clock);
    }

    @Bean
    ChangePassword.Passwords passwords(NewPasswords chosen, CurrentPassword current) {
        return new ChangePassword.Passwords(chosen, current);
    }
}
