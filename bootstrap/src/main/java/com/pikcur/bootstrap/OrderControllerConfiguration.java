package com.pikcur.bootstrap;

import com.pikcur.application.order.AnswerMeeting;
import com.pikcur.application.order.CancelOrder;
import com.pikcur.application.order.ChooseAddress;
import com.pikcur.application.order.ConfirmOrder;
import com.pikcur.application.order.DisputeOrder;
import com.pikcur.application.order.OrderChanges;
import com.pikcur.application.order.OrderQueries;
import com.pikcur.application.order.ReceiveOrder;
import com.pikcur.application.order.RequestMeeting;
import com.pikcur.application.order.ResolveDispute;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.application.order.WithdrawMeeting;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.web.order.AdminOrderController;
import com.pikcur.web.order.HandoverController;
import com.pikcur.web.order.OrderController;
import com.pikcur.web.order.OrderStepController;
import com.pikcur.web.shared.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The controllers of orders, each with the use cases it calls. */
@Configuration(proxyBeanMethods = false)
class OrderControllerConfiguration {

    @Bean
    OrderController orderController(OrderQueries queries, ShowOrder show) {
        return new OrderController(queries, show);
    }

    @Bean
    OrderStepController orderStepController(
            OrderChanges changes, OrderPolicy policy, ShowOrder show, Problems problems) {
        var useCases = new OrderStepController.UseCases(
                new CancelOrder(changes),
                new ReceiveOrder(changes, policy),
                new ConfirmOrder(changes),
                new DisputeOrder(changes));
        return new OrderStepController(useCases, show, problems);
    }

    @Bean
    HandoverController handoverController(
            OrderChanges changes, AddressBookRepository addresses, ShowOrder show, Problems problems) {
        var useCases = new HandoverController.UseCases(
                new ChooseAddress(changes, addresses),
                new RequestMeeting(changes),
                new WithdrawMeeting(changes),
                new AnswerMeeting(changes));
        return new HandoverController(useCases, show, problems);
    }

    @Bean
    AdminOrderController adminOrderController(OrderChanges changes, ShowOrder show, Problems problems) {
        return new AdminOrderController(new ResolveDispute(changes), show, problems);
    }
}
