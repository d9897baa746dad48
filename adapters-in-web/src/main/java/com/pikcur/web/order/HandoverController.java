package com.pikcur.web.order;

import com.pikcur.application.order.AnswerMeeting;
import com.pikcur.application.order.ChooseAddress;
import com.pikcur.application.order.RequestMeeting;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.application.order.WithdrawMeeting;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets both sides settle how the thing gets to its buyer before it is paid for: where to by parcel, or by meeting. */
@RestController
@RequestMapping(path = "/api/v1/orders/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "order")
public final class HandoverController {

    /** @param addressId one in the buyer's own address book */
    record OrderAddressRequest(
            @NotNull(message = "required") UUID addressId) {}

    /** What can be settled. */
    public record UseCases(
            ChooseAddress chooseAddress,
            RequestMeeting requestMeeting,
            WithdrawMeeting withdrawMeeting,
            AnswerMeeting answerMeeting) {}

    private final UseCases useCases;
    private final OrderAnswers answers;

    public HandoverController(UseCases useCases, ShowOrder showOrder, Problems problems) {
        this.useCases = useCases;
        this.answers = new OrderAnswers(showOrder, problems);
    }

    @PutMapping(path = "/address", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "As the buyer, say where the parcel goes; the order keeps a copy")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn"})
    ResponseEntity<?> chooseAddress(
            @PathVariable UUID id, @Valid @RequestBody OrderAddressRequest request, Identity member) {
        var order = new OrderId(id);
        var address = new AddressId(request.addressId());
        return answers.to(useCases.chooseAddress().handle(order, member.member(), address), order, member.member());
    }

    @PostMapping("/meeting")
    @Operation(summary = "As the buyer, ask to meet instead of getting a parcel")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn", "already-requested"})
    ResponseEntity<?> requestMeeting(@PathVariable UUID id, Identity member) {
        var order = new OrderId(id);
        return answers.to(useCases.requestMeeting().handle(order, member.member()), order, member.member());
    }

    @DeleteMapping("/meeting")
    @Operation(summary = "As the buyer, have a parcel after all")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn"})
    ResponseEntity<?> withdrawMeeting(@PathVariable UUID id, Identity member) {
        var order = new OrderId(id);
        return answers.to(useCases.withdrawMeeting().handle(order, member.member()), order, member.member());
    }

    @PostMapping("/meeting/agree")
    @Operation(summary = "As the seller, agree to meet: no shipping fee is due")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn"})
    ResponseEntity<?> agreeToMeet(@PathVariable UUID id, Identity member) {
        return answered(new OrderId(id), member, true);
    }

    @PostMapping("/meeting/decline")
    @Operation(summary = "As the seller, rather send a parcel")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn"})
    ResponseEntity<?> declineToMeet(@PathVariable UUID id, Identity member) {
        return answered(new OrderId(id), member, false);
    }

    private ResponseEntity<?> answered(OrderId order, Identity member, boolean agreed) {
        return answers.to(useCases.answerMeeting().handle(order, member.member(), agreed), order, member.member());
    }
}
