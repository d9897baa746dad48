package com.pikcur.bootstrap;

import com.pikcur.application.member.AdmitMember;
import com.pikcur.application.member.EndSessions;
import com.pikcur.application.member.MailMember;
import com.pikcur.application.member.MemberLog;
import com.pikcur.application.member.NewPasswords;
import com.pikcur.application.member.OwnSessions;
import com.pikcur.application.member.RefreshSession;
import com.pikcur.application.member.RememberLanguage;
import com.pikcur.application.member.SignIn;
import com.pikcur.application.member.SignInGuard;
import com.pikcur.application.member.SignOut;
import com.pikcur.application.member.StartSession;
import com.pikcur.application.notification.RequestMail;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.member.port.LeakedPasswords;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.member.port.Revocations;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.member.JooqAuditTrail;
import com.pikcur.persistence.member.RedisAttempts;
import com.pikcur.persistence.member.RedisSessions;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.web.member.Argon2PasswordHashes;
import com.pikcur.web.member.CommonPasswords;
import com.pikcur.web.member.JwtAccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how members sign in, stay signed in and sign out. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    MemberPolicy memberPolicy() {
        return MemberPolicy.ORDINARY;
    }

    @Bean
    AccountRepository accountRepository(DSLContext db, BlindIndex index) {
        return new JooqAccountRepository(db, index);
    }

    @Bean
    Sessions sessions(RedissonClient redis) {
        return new RedisSessions(redis);
    }

    @Bean
    Attempts attempts(RedissonClient redis) {
        return new RedisAttempts(redis);
    }

    @Bean
    AuditTrail auditTrail(DSLContext db) {
        return new JooqAuditTrail(db);
    }

    @Bean
    MemberLog memberLog(Transactions transactions, AuditTrail audit, DomainEvents events) {
        return new MemberLog(transactions, audit, events);
    }

    @Bean
    PasswordHashes passwordHashes() {
        return new Argon2PasswordHashes();
    }

    @Bean
    NewPasswords newPasswords(PasswordHashes hashes) {
        LeakedPasswords leaked = new CommonPasswords();
        return new NewPasswords(leaked, hashes);
    }

    @Bean
    AccessTokens accessTokens(
            @Value("${pikcur.token.private-key}") String privateKey,
            @Value("${pikcur.token.accepted-keys}") List<String> acceptedKeys) {
        var base64 = Base64.getDecoder();
        return new JwtAccessTokens(
                base64.decode(privateKey),
                acceptedKeys.stream().map(String::strip).map(base64::decode).toList());
    }

    @Bean
    StartSession startSession(
            Sessions sessions,
            AccessTokens tokens,
            Supplier<UUID> ids,
            Supplier<Bytes32> randomKeys,
            Clock clock,
            @Value("${pikcur.token.valid-for}") Duration validFor) {
        return new StartSession(sessions, tokens, ids, randomKeys, clock, validFor);
    }

    @Bean
    SignInGuard signInGuard(
            Attempts attempts, AuditTrail audit, Transactions transactions, DomainEvents events, MemberPolicy policy) {
        return new SignInGuard(attempts, audit, transactions, events, policy);
    }

    @Bean
    AdmitMember admitMember(Transactions transactions, AccountRepository accounts, AuditTrail audit, Clock clock) {
        return new AdmitMember(transactions, accounts, audit, clock);
    }

    @Bean
    SignIn signIn(
            AccountRepository accounts,
            SignIn.Proofs proofs,
            SignInGuard guard,
            AdmitMember admit,
            StartSession startSession,
            Clock clock) {
        return new SignIn(accounts, proofs, guard, admit, startSession, clock);
    }

    @Bean
    RefreshSession refreshSession(
            Sessions sessions,
            AccountRepository accounts,
            StartSession tokens,
            MemberLog log,
            Clock clock,
            MemberPolicy policy) {
        return new RefreshSession(sessions, accounts, tokens, log, clock, policy);
    }

    @Bean
    SignOut signOut(Sessions sessions, StartSession tokens, MemberLog log, Clock clock) {
        return new SignOut(sessions, tokens, log, clock);
    }

    @Bean
    OwnSessions ownSessions(
            Transactions transactions, AccountRepository accounts, Sessions sessions, MemberLog log, Clock clock) {
        return new OwnSessions(transactions, accounts, sessions, log, clock);
    }

    @Bean
    EndSessions endSessions(Sessions sessions, Revocations revocations) {
        return new EndSessions(sessions, revocations);
    }

    @Bean
    MailMember mailMember(AccountRepository accounts, RequestMail requestMail, ProfileRepository profiles) {
        return new MailMember(
                accounts,
                requestMail,
                member -> Locale.of(profiles.find(member).language().code()));
    }

    @Bean
    RememberLanguage rememberLanguage(ProfileRepository profiles, Transactions transactions) {
        return new RememberLanguage(profiles, transactions);
    }

    @Bean
    MemberReactions memberReactions(
            MailMember mail,
            RememberLanguage rememberLanguage,
            RequestMail requestMail,
            EndSessions endSessions,
            Revocations revocations,
            MemberPolicy policy) {
        return new MemberReactions(mail, rememberLanguage, requestMail, endSessions, revocations, policy);
    }
}
