package com.pikcur.mail.notification;

import static com.pikcur.domain.notification.MailFixtures.NOON_IN_SEOUL;
import static com.pikcur.domain.notification.MailFixtures.mailTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent.SignUpCode;
import com.pikcur.domain.notification.port.MailRefused;
import com.pikcur.domain.notification.port.MailSender;
import com.pikcur.domain.notification.port.MailSenderContract;
import com.pikcur.domain.notification.port.MailUnavailable;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.mail.notification.SmtpServer.StartTls;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpMailSenderTest implements MailSenderContract {

    private static final String FROM = "Pikcur <no-reply@pikcur.test>";
    private static final Clock CLOCK = Clock.fixed(NOON_IN_SEOUL, ZoneOffset.UTC);

    private final MailServer server = MailServer.start();
    private final MailSender sender = senderTo(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    public MailSender sender() {
        return sender;
    }

    @Override
    public List<Arrived> arrived() {
        return server.arrived();
    }

    @Override
    public void refuseForGood(String address) {
        server.refuseRecipient(address, 550);
    }

    @Override
    public void refuseForNow(String address) {
        server.refuseRecipient(address, 450);
    }

    @Override
    public void goAway() {
        server.close();
    }

    @Test
    void a_mail_says_who_wrote_it_when_and_that_nobody_reads_answers() throws Exception {
        var id = UUID.randomUUID();

        sender.send(id, mailTo("one@pikcur.test"));

        var message = server.taken().getFirst().message();
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly(FROM);
        assertThat(message.getSubject()).isEqualTo("[Pikcur] 이메일 인증번호");
        assertThat((String) message.getContent()).contains("새벽수집가님", "042117", "5분");
        assertThat(message.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(message.getSentDate()).isEqualTo(NOON_IN_SEOUL);
        assertThat(MailServer.header(message, "Message-ID")).isEqualTo("<" + id + "@pikcur.test>");
        assertThat(MailServer.header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(MailServer.header(message, "Content-Language")).isEqualTo("ko");
    }

    @Test
    void a_name_with_line_breaks_adds_no_header_and_no_line() throws Exception {
        var nickname = "Kim\r\nBcc: victim@pikcur.test\r\n\r\n.\r\nRCPT TO:<victim@pikcur.test>";
        var content = new SignUpCode(new HiddenText("042117"), nickname, Duration.ofMinutes(5));

        sender.send(UUID.randomUUID(), new Mail("one@pikcur.test", Locale.ENGLISH, content));

        assertThat(server.taken()).extracting(MailServer.Taken::to).containsExactly("one@pikcur.test");
        var message = server.taken().getFirst().message();
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("one@pikcur.test");
        assertThat(Collections.list(message.getAllHeaders()))
                .noneMatch(header -> header.getName().equalsIgnoreCase("Bcc"));
        assertThat(((String) message.getContent()).lines().findFirst())
                .contains("Hello Kim Bcc: victim@pikcur.test . RCPT TO:<victim@pikcur.test>,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "nobody@",
                "nobody@pikcur.test, victim@pikcur.test",
                "nobody@pikcur.test\r\nRCPT TO:<victim@pikcur.test>",
                "nobody@pikcur.test\u010D\u010ARCPT TO:<victim@pikcur.test>",
                "Nobody <nobody@pikcur.test>",
                "nobody: victim@pikcur.test, other@pikcur.test;"
            })
    void what_is_not_one_plain_address_gets_no_mail(String address) {
        assertThatExceptionOfType(MailRefused.class)
                .isThrownBy(() -> sender.send(UUID.randomUUID(), mailTo(address)))
                .satisfies(refused -> assertThat(refused).hasNoCause())
                .withMessageNotContainingAny("nobody", "victim");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void a_mail_whose_text_is_refused_for_good_is_not_worth_another_try() {
        server.refuseText("one@pikcur.test", 554);

        assertThatExceptionOfType(MailRefused.class)
                .isThrownBy(() -> sender.send(UUID.randomUUID(), mailTo("one@pikcur.test")))
                .withMessageContaining("554");
    }

    @Test
    void a_mail_whose_text_is_refused_for_now_is_worth_another_try() {
        server.refuseText("one@pikcur.test", 451);

        assertThatExceptionOfType(MailUnavailable.class)
                .isThrownBy(() -> sender.send(UUID.randomUUID(), mailTo("one@pikcur.test")))
                .withMessageContaining("451");
    }

    @Test
    void a_server_that_asks_for_a_login_refuses_us_and_not_the_mail() {
        server.refuseRecipient("one@pikcur.test", 530);

        assertThatExceptionOfType(MailUnavailable.class)
                .isThrownBy(() -> sender.send(UUID.randomUUID(), mailTo("one@pikcur.test")))
                .withMessageContaining("530");
    }

    @Test
    @Timeout(30)
    void a_server_that_says_nothing_is_not_waited_for() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var toSilence = senderTo("smtp://127.0.0.1:" + silent.getLocalPort());

            assertThatExceptionOfType(MailUnavailable.class)
                    .isThrownBy(() -> toSilence.send(UUID.randomUUID(), mailTo("one@pikcur.test")));
        }
    }

    @Test
    void mail_cannot_come_from_what_is_no_address() {
        var anywhere = SmtpServer.at("smtp://127.0.0.1", Optional.empty(), StartTls.REQUIRED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpMailSender(anywhere, "Pikcur", defaultTrust(), CLOCK));
    }

    private static MailSender senderTo(String url) {
        var server = SmtpServer.at(url, Optional.empty(), StartTls.OPTIONAL);
        return new SmtpMailSender(server, FROM, defaultTrust(), CLOCK);
    }

    private static SSLSocketFactory defaultTrust() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }
}
