package com.pikcur.bootstrap;

import com.pikcur.application.member.AdmitCaller;
import com.pikcur.application.member.VoidTokens;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.member.port.Revocations;
import com.pikcur.domain.shared.port.RequestCounters;
import com.pikcur.persistence.member.RedisRevocations;
import com.pikcur.persistence.shared.RedisRequestCounters;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.RateLimiting;
import com.pikcur.web.shared.TrustedProxies;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who gets in: tokens, those that have been taken back, and how much one caller may ask. */
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

    @Bean
    RequestCounters requestCounters(RedissonClient redis, MeterRegistry meters) {
        return new RedisRequestCounters(redis, meters);
    }

    @Bean
    RateLimiting rateLimiting(RateLimitProperties limits, RequestCounters counters, Problems problems) {
        return new RateLimiting(limits.limits(), counters, problems);
    }

    @Bean
    TrustedProxies trustedProxies(@Value("${pikcur.web.trusted-proxies}") String addresses) {
        return new TrustedProxies(addresses);
    }
}
