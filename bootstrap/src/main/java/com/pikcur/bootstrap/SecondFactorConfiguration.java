package com.pikcur.bootstrap;

import com.pikcur.application.member.BeginSecondFactor;
import com.pikcur.application.member.ConfirmSecondFactor;
import com.pikcur.application.member.CurrentPassword;
import com.pikcur.application.member.MemberLog;
import com.pikcur.application.member.PersonalDataEraser;
import com.pikcur.application.member.RemoveSecondFactor;
import com.pikcur.application.member.RenewRecoveryCodes;
import com.pikcur.application.member.SecondFactorChange;
import com.pikcur.application.member.SecondFactorCheck;
import com.pikcur.application.member.SecondFactorGuesses;
import com.pikcur.application.member.ShowSecondFactor;
import com.pikcur.application.member.SignIn;
import com.pikcur.application.member.SignInGuard;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqSecondFactorRepository;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.web.member.SecondFactorController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what members prove themselves with beside the password. */
@Configuration(proxyBeanMethods = false)
class SecondFactorConfiguration {

    @Bean
    SecondFactorRepository secondFactorRepository(DSLContext db, PersonalDataCipher cipher) {
        return new JooqSecondFactorRepository(db, cipher);
    }

    @Bean
    PersonalDataEraser secondFactorEraser(SecondFactorRepository factors) {
        return factors::remove;
    }

    @Bean
    CurrentPassword currentPassword(PasswordHashes hashes, SignInGuard guard) {
        return new CurrentPassword(hashes, guard);
    }

    @Bean
    SecondFactorGuesses secondFactorGuesses(SignInGuard guard, Clock clock) {
        return new SecondFactorGuesses(guard, clock);
    }

    @Bean
    SecondFactorCheck secondFactorCheck(
            Transactions transactions, SecondFactorRepository factors, SecondFactorGuesses guesses) {
        return new SecondFactorCheck(transactions, factors, guesses);
    }

    @Bean
    SignIn.Proofs signInProofs(PasswordHashes passwords, SecondFactorCheck secondFactor) {
        return new SignIn.Proofs(passwords, secondFactor);
    }

    @Bean
    SecondFactorChange secondFactorChange(
            Transactions transactions,
            AccountRepository accounts,
            SecondFactorRepository factors,
            SecondFactorGuesses guesses) {
        return new SecondFactorChange(transactions, accounts, factors, guesses);
    }

    @Bean
    SecondFactorController.UseCases secondFactorUseCases(
            SecondFactorChange change,
            CurrentPassword passwords,
            SecondFactorRepository factors,
            MemberLog log,
            Supplier<Bytes32> randomKeys) {
        return new SecondFactorController.UseCases(
                new BeginSecondFactor(change, passwords, randomKeys),
                new ConfirmSecondFactor(change, factors, log, randomKeys),
                new RenewRecoveryCodes(change, factors, log, randomKeys),
                new RemoveSecondFactor(change, passwords, factors, log),
                new ShowSecondFactor(factors));
    }

    @Bean
    SecondFactorController secondFactorController(SecondFactorController.UseCases useCases, Problems problems) {
        return new SecondFactorController(useCases, problems);
    }
}
