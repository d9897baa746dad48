package com.pikcur.bootstrap;

import com.pikcur.application.notification.RequestMail;
import com.pikcur.domain.notification.port.MailSender;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.mail.notification.SmtpMailSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the notification context together. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    RequestMail requestMail(DomainEvents events, Supplier<UUID> ids) {
        return new RequestMail(events, ids);
    }

    /** Trusts the mail servers this Java platform trusts. */
    @Bean
    MailSender mailSender(MailProperties mail, Clock clock) {
        return new SmtpMailSender(mail.server(), mail.from(), (SSLSocketFactory) SSLSocketFactory.getDefault(), clock);
    }

    @Bean
    MailDelivery mailDelivery(MailSender sender, MeterRegistry meters) {
        return new MailDelivery(sender, meters);
    }
}
