package com.pikcur.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.notification.MailContent.BankAccountChanged;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void a_mail_prints_neither_whom_it_is_for_nor_what_it_tells_them() {
        var requested = new MailRequested(UUID.randomUUID(), MailFixtures.mailTo("somebody@pikcur.test"));

        assertThat(requested.toString()).contains("SignUpCode").doesNotContain("somebody", "042117", "새벽수집가");
        assertThat(requested.mail().content().toString()).doesNotContain("042117", "새벽수집가");
    }

    @Test
    void the_end_of_an_account_number_is_not_printed() {
        var content = new BankAccountChanged("4821");

        assertThat(content.toString()).doesNotContain("4821");
        assertThat(new Mail("somebody@pikcur.test", Locale.ENGLISH, content).toString())
                .doesNotContain("4821");
    }

    @Test
    void the_fixtures_know_every_kind_of_content() {
        assertThat(MailFixtures.everyContent().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(MailContent.class.getPermittedSubclasses());
    }
}
