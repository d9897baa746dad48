package com.pikcur.web.member;

import com.pikcur.application.member.AddAddress;
import com.pikcur.application.member.ChangeAddress;
import com.pikcur.application.member.ChooseDefaultAddress;
import com.pikcur.application.member.RemoveAddress;
import com.pikcur.application.member.ShowAddresses;
import com.pikcur.domain.member.AddingOutcome.Added;
import com.pikcur.domain.member.AddingOutcome.BookFull;
import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.Identity;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets members keep an address book. */
@RestController
@RequestMapping(path = "/api/v1/users/addresses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "member")
public final class AddressController {

    /** What a member can do with their address book. */
    public record UseCases(
            ShowAddresses show,
            AddAddress add,
            ChangeAddress change,
            RemoveAddress remove,
            ChooseDefaultAddress chooseDefault) {}

    /** One address of the member's own. Never printed. */
    record AddressResponse(
            UUID id,
            String label,
            String recipient,
            String phone,
            String postcode,
            String line1,
            @Nullable String line2,
            @Nullable String entranceNote,
            boolean isDefault) {

        static AddressResponse of(AddressBook book, AddressId id) {
            var lines = book.get(id).lines();
            return new AddressResponse(
                    id.value(),
                    lines.label(),
                    lines.recipient(),
                    lines.phone().e164(),
                    lines.postcode(),
                    lines.line1(),
                    lines.line2().orElse(null),
                    lines.entranceNote().orElse(null),
                    book.isDefault(id));
        }

        @Override
        public String toString() {
            return "AddressResponse[" + id + "]";
        }
    }

    /** The whole book: it is small. */
    record BookResponse(List<AddressResponse> items) {

        static BookResponse of(AddressBook book) {
            return new BookResponse(book.addresses().stream()
                    .map(address -> AddressResponse.of(book, address.id()))
                    .toList());
        }
    }

    private final UseCases useCases;
    private final Problems problems;

    public AddressController(UseCases useCases, Problems problems) {
        this.useCases = useCases;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "Show one's address book, in the order addresses were added")
    ResponseEntity<BookResponse> addresses(Identity caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(BookResponse.of(useCases.show().handle(caller.member())));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add an address; the first one becomes the default")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AddressResponse.class)))
    @Refuses("address-book-full")
    ResponseEntity<?> addAddress(@Valid @RequestBody AddressRequest request, NewId newId, Identity caller) {
        var id = new AddressId(newId.value());
        return switch (useCases.add().handle(new AddAddress.Command(caller.member(), id, request.lines()))) {
            case Added(var book) ->
                ResponseEntity.created(URI.create("/api/v1/users/addresses/" + id.value()))
                        .cacheControl(CacheControl.noStore())
                        .body(AddressResponse.of(book, id));
            case BookFull(var most) ->
                problems.answer(Problem.of(MemberProblem.ADDRESS_BOOK_FULL).with("most", most));
        };
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Correct an address")
    ResponseEntity<AddressResponse> changeAddress(
            @PathVariable UUID id, @Valid @RequestBody AddressRequest request, Identity caller) {
        var address = new AddressId(id);
        var command = new ChangeAddress.Command(caller.member(), address, request.lines());
        return shown(useCases.change().handle(command), address);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Forget an address; the newest other one becomes the default if this was it")
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<Void> removeAddress(@PathVariable UUID id, Identity caller) {
        useCases.remove().handle(new RemoveAddress.Command(caller.member(), new AddressId(id)));
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/default")
    @Operation(summary = "Send things here unless said otherwise")
    ResponseEntity<AddressResponse> chooseDefaultAddress(@PathVariable UUID id, Identity caller) {
        var address = new AddressId(id);
        var command = new ChooseDefaultAddress.Command(caller.member(), address);
        return shown(useCases.chooseDefault().handle(command), address);
    }

    private static ResponseEntity<AddressResponse> shown(AddressBook book, AddressId id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(AddressResponse.of(book, id));
    }
}
