package com.pikcur.bootstrap;

import com.pikcur.application.member.AdmitCaller;
import com.pikcur.application.member.VoidTokens;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.member.port.Revocations;
import com.pikcur.persistence.member.RedisRevocations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who gets in: tokens, and those that have been taken back. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    VoidTokens voidTokens(Clock clock, @Value("${pikcur.token.valid-for}") Duration validFor) {
        return new VoidTokens(clock, validFor);
    }

    @Bean
    AdmitCaller admitCaller(AccessTokens tokens, VoidTokens voidTokens, Clock clock) {
        return new AdmitCaller(tokens, voidTokens, clock);
    }

    /** Kept a little longer than any token lives, and read before the first request is. */
    @Bean(destroyMethod = "close")
    Revocations revocations(
            RedissonClient redis,
            VoidTokens voidTokens,
            @Value("${pikcur.token.valid-for}") Duration validFor,
            MeterRegistry meters) {
        var revocations = new RedisRevocations(redis, validFor.plus(Duration.ofMinutes(1)), meters);
        revocations.subscribe(voidTokens::add);
        revocations.start();
        return revocations;
    }
}
