package com.pikcur.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent.AddressInUse;
import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestingAMailTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryEvents events = new InMemoryEvents(transactions);
    private final RequestMail requestMail = new RequestMail(events, UUID::randomUUID);

    @Test
    void a_mail_is_requested_with_the_change_it_tells_of() {
        transactions.execute(() -> request("one@pikcur.test"));

        assertThat(events.published(MailRequested.class))
                .extracting(MailRequested::mail)
                .containsExactly(new Mail("one@pikcur.test", Locale.ENGLISH, new AddressInUse()));
    }

    @Test
    void a_change_that_is_undone_is_not_told_of() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transactions.execute(() -> {
                    request("one@pikcur.test");
                    throw new IllegalArgumentException("expected");
                }));

        assertThat(events.published()).isEmpty();
    }

    @Test
    void no_mail_waits_for_another_even_to_the_same_address() {
        transactions.execute(() -> request("one@pikcur.test"));
        transactions.execute(() -> request("one@pikcur.test"));

        assertThat(events.published(MailRequested.class))
                .extracting(MailRequested::subject)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private String request(String address) {
        requestMail.handle(new AddressInUse(), address, Locale.ENGLISH);
        return address;
    }
}
