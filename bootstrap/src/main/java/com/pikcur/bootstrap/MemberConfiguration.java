package com.pikcur.bootstrap;

import com.pikcur.application.member.SignIn;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.web.member.Argon2PasswordHashes;
import com.pikcur.web.member.JwtAccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the member context together. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    AccountRepository accountRepository(DSLContext db) {
        return new JooqAccountRepository(db);
    }

    @Bean
    PasswordHashes passwordHashes() {
        return new Argon2PasswordHashes();
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
    SignIn signIn(
            AccountRepository accounts,
            PasswordHashes passwords,
            AccessTokens tokens,
            Supplier<UUID> ids,
            Clock clock,
            @Value("${pikcur.token.valid-for}") Duration validFor) {
        return new SignIn(accounts, passwords, tokens, ids, clock, validFor);
    }
}
