package com.pikcur.bootstrap;

import com.pikcur.application.delivery.ExtendShipping;
import com.pikcur.application.delivery.HearOfParcel;
import com.pikcur.application.delivery.ManageTrackers;
import com.pikcur.application.delivery.RegisterInvoice;
import com.pikcur.application.delivery.ShowTracking;
import com.pikcur.application.delivery.TrustParcel;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.web.delivery.CarrierController;
import com.pikcur.web.delivery.CourierWebhookController;
import com.pikcur.web.delivery.DeliveryAdminController;
import com.pikcur.web.delivery.InvoiceController;
import com.pikcur.web.delivery.ShippingController;
import com.pikcur.web.delivery.TrackingController;
import com.pikcur.web.shared.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The controllers of deliveries, each with the use cases it calls. */
@Configuration(proxyBeanMethods = false)
class DeliveryControllerConfiguration {

    @Bean
    CarrierController carrierController() {
        return new CarrierController();
    }

    @Bean
    InvoiceController invoiceController(RegisterInvoice register, ShowOrder show, Problems problems) {
        return new InvoiceController(register, show, problems);
    }

    @Bean
    TrackingController trackingController(ShowTracking show) {
        return new TrackingController(show);
    }

    @Bean
    ShippingController shippingController(ExtendShipping extend, Problems problems) {
        return new ShippingController(extend, problems);
    }

    @Bean
    CourierWebhookController courierWebhookController(HearOfParcel hear) {
        return new CourierWebhookController(hear);
    }

    @Bean
    DeliveryAdminController deliveryAdminController(ShowTracking show, TrustParcel trust, ManageTrackers trackers) {
        return new DeliveryAdminController(show, trust, trackers);
    }
}
