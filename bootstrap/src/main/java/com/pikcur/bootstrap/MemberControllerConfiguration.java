package com.pikcur.bootstrap;

import com.pikcur.application.member.BeginSignUp;
import com.pikcur.application.member.ChangePassword;
import com.pikcur.application.member.CheckNickname;
import com.pikcur.application.member.FindSignInName;
import com.pikcur.application.member.OwnSessions;
import com.pikcur.application.member.RefreshSession;
import com.pikcur.application.member.ResendSignUpCode;
import com.pikcur.application.member.ResetPassword;
import com.pikcur.application.member.SignIn;
import com.pikcur.application.member.SignOut;
import com.pikcur.application.member.VerifySignUp;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.web.member.NicknameController;
import com.pikcur.web.member.PasswordController;
import com.pikcur.web.member.RefreshCookie;
import com.pikcur.web.member.SessionAnswers;
import com.pikcur.web.member.SessionController;
import com.pikcur.web.member.SignInController;
import com.pikcur.web.member.SignUpController;
import com.pikcur.web.shared.OwnOrigins;
import com.pikcur.web.shared.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The member context's controllers, each with the use cases it calls. */
@Configuration(proxyBeanMethods = false)
class MemberControllerConfiguration {

    @Bean
    RefreshCookie refreshCookie(WebProperties web) {
        return new RefreshCookie(new OwnOrigins(web.allowedOrigins()));
    }

    @Bean
    SessionAnswers sessionAnswers(RefreshCookie cookie) {
        return new SessionAnswers(cookie);
    }

    @Bean
    SignInController signInController(
            SignIn signIn,
            RefreshSession refreshSession,
            SignOut signOut,
            SessionAnswers answers,
            RefreshCookie cookie,
            Problems problems) {
        return new SignInController(signIn, refreshSession, signOut, answers, cookie, problems);
    }

    @Bean
    SignUpController signUpController(
            BeginSignUp begin, ResendSignUpCode resend, VerifySignUp verify, Problems problems) {
        return new SignUpController(begin, resend, verify, problems);
    }

    @Bean
    PasswordController passwordController(
            ResetPassword reset, FindSignInName findSignInName, ChangePassword change, Problems problems) {
        return new PasswordController(reset, findSignInName, change, problems);
    }

    @Bean
    SessionController sessionController(OwnSessions sessions) {
        return new SessionController(sessions);
    }

    @Bean
    NicknameController nicknameController(AccountRepository accounts) {
        return new NicknameController(new CheckNickname(accounts));
    }
}
