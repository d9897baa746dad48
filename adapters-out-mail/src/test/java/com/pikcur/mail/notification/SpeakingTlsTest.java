package com.pikcur.mail.notification;

import static com.pikcur.domain.notification.MailFixtures.mailTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.notification.port.MailUnavailable;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.mail.notification.SmtpServer.Login;
import com.pikcur.mail.notification.SmtpServer.StartTls;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

@TestInstance(Lifecycle.PER_CLASS)
class SpeakingTlsTest {

    private static final String FROM = "no-reply@pikcur.test";
    private static final Login LOGIN = new Login("pikcur", new HiddenText("swordfish"));

    private SelfMadeCertificate certificate;

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        certificate = SelfMadeCertificate.in(folder);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_server_offers_is_used(StartTls startTls) throws Exception {
        try (var server = MailServer.start(settings -> showing(settings).requireTLS())) {
            sender(server.url(), Optional.empty(), startTls, certificate.trusted())
                    .send(UUID.randomUUID(), mailTo("one@pikcur.test"));

            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void nothing_is_sent_in_clear_to_a_server_that_does_not_offer_it() throws Exception {
        try (var server = MailServer.start()) {
            var sender = sender(server.url(), Optional.empty(), StartTls.REQUIRED, certificate.trusted());

            assertThatExceptionOfType(MailUnavailable.class)
                    .isThrownBy(() -> sender.send(UUID.randomUUID(), mailTo("one@pikcur.test")))
                    .withMessageContaining("STARTTLS");
            assertThat(server.taken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_sent_to_a_server_nobody_vouches_for(StartTls startTls) {
        try (var server = MailServer.start(this::showing)) {
            var sender =
                    sender(server.url(), Optional.empty(), startTls, (SSLSocketFactory) SSLSocketFactory.getDefault());

            assertThatExceptionOfType(MailUnavailable.class)
                    .isThrownBy(() -> sender.send(UUID.randomUUID(), mailTo("one@pikcur.test")));
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void a_certificate_of_another_server_is_not_accepted() throws Exception {
        try (var server = MailServer.start(this::showing)) {
            var byAnotherName = server.url().replace("127.0.0.1", "localhost");
            var sender = sender(byAnotherName, Optional.empty(), StartTls.REQUIRED, certificate.trusted());

            assertThatExceptionOfType(MailUnavailable.class)
                    .isThrownBy(() -> sender.send(UUID.randomUUID(), mailTo("one@pikcur.test")));
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void who_we_are_is_said_over_tls() throws Exception {
        var logins = new CopyOnWriteArrayList<String>();
        try (var server = MailServer.start(settings -> showing(settings)
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(
                        (user, password, _) -> logins.add(user + ":" + password))))) {
            sender(server.url(), Optional.of(LOGIN), StartTls.REQUIRED, certificate.trusted())
                    .send(UUID.randomUUID(), mailTo("one@pikcur.test"));

            assertThat(logins).containsExactly("pikcur:swordfish");
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void a_login_that_is_not_accepted_is_worth_another_try_and_is_told_to_nobody() throws Exception {
        try (var server = MailServer.start(settings -> showing(settings)
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((_, _, _) -> {
                    throw new LoginFailedException("not pikcur:swordfish");
                })))) {
            var sender = sender(server.url(), Optional.of(LOGIN), StartTls.REQUIRED, certificate.trusted());

            assertThatExceptionOfType(MailUnavailable.class)
                    .isThrownBy(() -> sender.send(UUID.randomUUID(), mailTo("one@pikcur.test")))
                    .withMessageNotContainingAny("pikcur", "swordfish")
                    .satisfies(failure -> assertThat(failure).hasNoCause());
        }
    }

    @Test
    void a_password_is_never_told_in_clear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpServer.at("smtp://127.0.0.1:25", Optional.of(LOGIN), StartTls.OPTIONAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mail.pikcur.test", "http://mail.pikcur.test", "smtp:///", "smtp://me:secret@mail.test"})
    void what_is_no_address_of_a_mail_server_is_refused_without_being_repeated(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpServer.at(url, Optional.empty(), StartTls.REQUIRED))
                .withMessageNotContaining("secret");
    }

    @Test
    void the_port_for_handing_in_mail_need_not_be_named() {
        assertThat(SmtpServer.at("smtp://mail.pikcur.test", Optional.of(LOGIN), StartTls.REQUIRED))
                .isEqualTo(new SmtpServer("mail.pikcur.test", 587, Optional.of(LOGIN), StartTls.REQUIRED));
    }

    private SMTPServer.Builder showing(SMTPServer.Builder settings) {
        try {
            return settings.enableTLS().startTlsSocketFactory(certificate.shown());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static SmtpMailSender sender(String url, Optional<Login> login, StartTls startTls, SSLSocketFactory trust) {
        return new SmtpMailSender(SmtpServer.at(url, login, startTls), FROM, trust, Clock.systemUTC());
    }
}
