package com.pikcur.web.member;

import com.pikcur.domain.member.Address;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.web.shared.FieldProblem;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address as its member writes it. Never printed. */
record AddressRequest(
        @Text(max = Address.Lines.LABEL_LENGTH) @Schema(example = "집")
        String label,

        @Text(max = Address.Lines.RECIPIENT_LENGTH) @Schema(example = "김수집")
        String recipient,

        @Text(max = 30) @Schema(example = "010-1234-5678") String phone,

        @Text(max = 10) @Schema(example = "04524") String postcode,

        @Text(max = Address.Lines.LINE_LENGTH) @Schema(example = "서울특별시 중구 세종대로 110")
        String line1,

        @Text(optional = true, max = Address.Lines.LINE_LENGTH) @Nullable
        String line2,

        @Text(optional = true, max = Address.Lines.LINE_LENGTH) @Nullable
        String entranceNote) {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    /** @throws InvalidRequest if a field is not what it should be */
    Address.Lines lines() {
        var wrong = new ArrayList<FieldProblem>();
        var number = PhoneNumber.read(phone);
        if (number.isEmpty()) {
            wrong.add(FieldProblem.of("phone", "phone"));
        }
        if (!POSTCODE.matcher(postcode.strip()).matches()) {
            wrong.add(FieldProblem.of("postcode", "postcode"));
        }
        return number.filter(_ -> wrong.isEmpty()).map(this::linesWith).orElseThrow(() -> new InvalidRequest(wrong));
    }

    private Address.Lines linesWith(PhoneNumber number) {
        return new Address.Lines(
                label.strip(),
                recipient.strip(),
                number,
                postcode.strip(),
                line1.strip(),
                given(line2),
                given(entranceNote));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    @Override
    public String toString() {
        return "AddressRequest[hidden]";
    }
}
