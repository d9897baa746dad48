package com.pikcur.bootstrap;

import com.pikcur.application.member.AdmitMember;
import com.pikcur.application.member.AdmitSocially;
import com.pikcur.application.member.BeginSocialSignIn;
import com.pikcur.application.member.ClaimSocialAddress;
import com.pikcur.application.member.CompleteSocialSignIn;
import com.pikcur.application.member.ConfirmSocialSignIn;
import com.pikcur.application.member.JoinSocially;
import com.pikcur.application.member.LinkSocialSignIn;
import com.pikcur.application.member.MemberLog;
import com.pikcur.application.member.OwnSocialSignIns;
import com.pikcur.application.member.RegisterSocially;
import com.pikcur.application.member.SecondFactorCheck;
import com.pikcur.application.member.SignIn;
import com.pikcur.application.member.SignUpCodes;
import com.pikcur.application.member.SocialData;
import com.pikcur.application.member.SocialGateways;
import com.pikcur.application.member.StartSession;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.member.port.SocialGateway;
import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.member.port.SocialSignIns;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqSocialIdentityRepository;
import com.pikcur.persistence.member.RedisSocialSignIns;
import com.pikcur.persistence.member.RedisSocialTickets;
import com.pikcur.persistence.shared.StoredJson;
import com.pikcur.social.member.GoogleGateway;
import com.pikcur.social.member.KakaoGateway;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.redisson.api.RedissonClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how members sign in by Google and Kakao, where those are set up. */
@Configuration(proxyBeanMethods = false)
class SocialConfiguration {

    @Bean
    SocialGateways socialGateways(SocialProperties social, Clock clock) {
        var gateways = new ArrayList<SocialGateway>();
        if (social.google().isSetUp()) {
            gateways.add(new GoogleGateway(social.google().client(), clock));
        }
        var kakao = social.kakao().provider();
        if (kakao.isSetUp()) {
            gateways.add(new KakaoGateway(kakao.client(), social.kakao().userInfo(), clock));
        }
        return new SocialGateways(gateways);
    }

    @Bean
    SocialIdentityRepository socialIdentityRepository(DSLContext db) {
        return new JooqSocialIdentityRepository(db);
    }

    @Bean
    SocialData socialData(SocialIdentityRepository identities) {
        return new SocialData(identities);
    }

    @Bean
    SocialSignIns socialSignIns(RedissonClient redis, StoredJson json) {
        return new RedisSocialSignIns(redis, json);
    }

    @Bean
    SocialTickets socialTickets(RedissonClient redis, StoredJson json) {
        return new RedisSocialTickets(redis, json);
    }

    @Bean
    BeginSocialSignIn beginSocialSignIn(
            SocialGateways gateways, SocialSignIns signIns, Supplier<Bytes32> randomKeys, SocialProperties social) {
        return new BeginSocialSignIn(gateways, signIns, randomKeys, social.allowedRedirectUris());
    }

    @Bean
    AdmitSocially admitSocially(SocialIdentityRepository identities, AdmitMember admit, StartSession startSession) {
        return new AdmitSocially(identities, admit, startSession);
    }

    @Bean
    CompleteSocialSignIn completeSocialSignIn(
            SocialGateways gateways,
            CompleteSocialSignIn.Stores stores,
            SecondFactorCheck secondFactor,
            AdmitSocially admit,
            Supplier<Bytes32> randomKeys) {
        return new CompleteSocialSignIn(gateways, stores, secondFactor, admit, randomKeys);
    }

    @Bean
    ConfirmSocialSignIn confirmSocialSignIn(
            SocialTickets tickets, AccountRepository accounts, SecondFactorCheck secondFactor, AdmitSocially admit) {
        return new ConfirmSocialSignIn(tickets, accounts, secondFactor, admit);
    }

    @Bean
    CompleteSocialSignIn.Stores socialStores(
            SocialSignIns signIns,
            SocialTickets tickets,
            SocialIdentityRepository identities,
            AccountRepository accounts) {
        return new CompleteSocialSignIn.Stores(signIns, tickets, identities, accounts);
    }

    @Bean
    LinkSocialSignIn linkSocialSignIn(
            Transactions transactions, LinkSocialSignIn.Stores stores, SignIn signIn, MemberLog log, Clock clock) {
        return new LinkSocialSignIn(transactions, stores, signIn, log, clock);
    }

    @Bean
    LinkSocialSignIn.Stores linkStores(
            AccountRepository accounts, SocialIdentityRepository identities, SocialTickets tickets, Sessions sessions) {
        return new LinkSocialSignIn.Stores(accounts, identities, tickets, sessions);
    }

    @Bean
    RegisterSocially registerSocially(
            SocialTickets tickets,
            AccountRepository accounts,
            SignUpCodes codes,
            RegisterSocially.Steps steps,
            Clock clock) {
        return new RegisterSocially(tickets, accounts, codes, steps, clock);
    }

    @Bean
    RegisterSocially.Steps socialSignUpSteps(ClaimSocialAddress claim, JoinSocially join, AdmitSocially admit) {
        return new RegisterSocially.Steps(claim, join, admit);
    }

    @Bean
    ClaimSocialAddress claimSocialAddress(
            Transactions transactions,
            AccountRepository accounts,
            SocialTickets tickets,
            SignUpCodes codes,
            DomainEvents events) {
        return new ClaimSocialAddress(transactions, accounts, tickets, codes, events);
    }

    @Bean
    JoinSocially joinSocially(
            Transactions transactions,
            AccountRepository accounts,
            SocialIdentityRepository identities,
            MemberLog log,
            Clock clock) {
        return new JoinSocially(transactions, accounts, identities, log, clock);
    }

    @Bean
    OwnSocialSignIns ownSocialSignIns(
            Transactions transactions,
            AccountRepository accounts,
            SocialIdentityRepository identities,
            MemberLog log,
            Clock clock) {
        return new OwnSocialSignIns(transactions, accounts, identities, log, clock);
    }
}
