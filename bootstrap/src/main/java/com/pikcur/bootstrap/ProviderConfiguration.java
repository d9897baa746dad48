package com.pikcur.bootstrap;

import com.pikcur.domain.ledger.port.PayoutGateway;
import com.pikcur.payment.bank.BankPayoutGateway;
import com.pikcur.payment.iamport.IamportClient;
import com.pikcur.payment.iamport.IamportPaymentGateway;
import com.pikcur.payment.iamport.IamportWebhooks;
import com.pikcur.payment.toss.TossGateway;
import com.pikcur.payment.toss.TossWebhooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The companies that move money for us. A further payment provider is a further package in {@code adapters-out-payment} and
 * a further pair of beans here: a gateway, and a reader of what it sends.
 */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    IamportPaymentGateway iamportPaymentGateway(IamportClient client, PortOneProperties portOne) {
        return new IamportPaymentGateway(client, portOne.paymentSettings());
    }

    @Bean
    IamportWebhooks iamportWebhooks() {
        return new IamportWebhooks();
    }

    @Bean(destroyMethod = "close")
    TossGateway tossGateway(TossProperties toss) {
        return new TossGateway(toss.settings());
    }

    @Bean
    TossWebhooks tossWebhooks() {
        return new TossWebhooks();
    }

    @Bean(destroyMethod = "close")
    PayoutGateway payoutGateway(BankProperties bank, Clock clock) {
        return new BankPayoutGateway(bank.settings(), clock);
    }
}
