package com.pikcur.bootstrap;

import com.pikcur.application.member.BeginSocialSignIn;
import com.pikcur.application.member.CompleteSocialSignIn;
import com.pikcur.application.member.ConfirmSocialSignIn;
import com.pikcur.application.member.LinkSocialSignIn;
import com.pikcur.application.member.OwnSocialSignIns;
import com.pikcur.application.member.RegisterSocially;
import com.pikcur.web.member.OwnSocialController;
import com.pikcur.web.member.SessionAnswers;
import com.pikcur.web.member.SocialCookie;
import com.pikcur.web.member.SocialSecondFactorController;
import com.pikcur.web.member.SocialSignInController;
import com.pikcur.web.member.SocialSignUpController;
import com.pikcur.web.shared.OwnOrigins;
import com.pikcur.web.shared.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The controllers of signing in by a provider, each with the use cases it calls. */
@Configuration(proxyBeanMethods = false)
class SocialControllerConfiguration {

    @Bean
    SocialSignInController socialSignInController(
            BeginSocialSignIn begin,
            CompleteSocialSignIn complete,
            LinkSocialSignIn link,
            SessionAnswers answers,
            WebProperties web,
            Problems problems) {
        var cookie = new SocialCookie(new OwnOrigins(web.allowedOrigins()));
        return new SocialSignInController(begin, complete, link, answers, cookie, problems);
    }

    @Bean
    SocialSecondFactorController socialSecondFactorController(
            ConfirmSocialSignIn confirm, SessionAnswers answers, WebProperties web, Problems problems) {
        var cookie = new SocialCookie(new OwnOrigins(web.allowedOrigins()));
        return new SocialSecondFactorController(confirm, answers, cookie, problems);
    }

    @Bean
    SocialSignUpController socialSignUpController(
            RegisterSocially register, SessionAnswers answers, Problems problems) {
        return new SocialSignUpController(register, answers, problems);
    }

    @Bean
    OwnSocialController ownSocialController(OwnSocialSignIns signIns, Problems problems) {
        return new OwnSocialController(signIns, problems);
    }
}
