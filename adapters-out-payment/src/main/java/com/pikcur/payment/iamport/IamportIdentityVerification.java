package com.pikcur.payment.iamport;

import com.pikcur.domain.member.ClaimedPerson;
import com.pikcur.domain.member.Gender;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.member.port.IdentityVerification;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportJson.CertificationResponse;
import com.pikcur.payment.iamport.IamportJson.CodeConfirmation;
import com.pikcur.payment.iamport.IamportJson.CodeRequest;
import com.pikcur.payment.iamport.IamportJson.CodeSentResponse;
import com.pikcur.payment.iamport.IamportWire.Question;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identity verification through PortOne's certifications. */
public final class IamportIdentityVerification implements IdentityVerification {

    /** Whatever else somebody brings is no handle, and must not become part of an address. */
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("yyMMdd");

    private final IamportClient client;
    private final Optional<HiddenText> channelKey;

    public IamportIdentityVerification(IamportClient client, Optional<HiddenText> channelKey) {
        this.client = client;
        this.channelKey = channelKey;
    }

    @Override
    public Request request(VerificationId verification, ClaimedPerson person) {
        var body = new CodeRequest(
                verification.value().toString(),
                person.name().reveal(),
                person.phone().reveal(),
                person.birthDate().format(BIRTH),
                Integer.toString(person.genderDigit()),
                person.carrier().name(),
                person.onResoldNetwork(),
                channelKey.map(HiddenText::reveal).orElse(null));
        return switch (client.ask(Question.post("/certifications/otp/request", body), CodeSentResponse.class)) {
            case Reply.Done<CodeSentResponse>(var sent) -> new Request.CodeSent(handle(sent.impUid()));
            case Reply.Refused<CodeSentResponse>(var _, var _) -> new Request.PersonRefused();
        };
    }

    private static String handle(@Nullable String impUid) {
        if (impUid == null || !HANDLE.matcher(impUid).matches()) {
            throw new ProviderUnavailable(IamportWire.NAME, "sent a code under no name that can be used");
        }
        return impUid;
    }

    @Override
    public Confirmation confirm(String handle, HiddenText code) {
        if (!HANDLE.matcher(handle).matches()) {
            return new Confirmation.WrongCode();
        }
        var question = Question.post("/certifications/otp/confirm/" + handle, new CodeConfirmation(code.reveal()));
        return switch (client.ask(question, CertificationResponse.class)) {
            case Reply.Done<CertificationResponse>(var told) ->
                told.certified() ? new Confirmation.Verified(person(told)) : new Confirmation.WrongCode();
            case Reply.Refused<CertificationResponse>(var _, var _) -> new Confirmation.WrongCode();
        };
    }

    @Override
    public Finding find(String handle) {
        if (!HANDLE.matcher(handle).matches()) {
            return new Finding.Unknown();
        }
        return switch (client.ask(Question.get("/certifications/" + handle), CertificationResponse.class)) {
            case Reply.Done<CertificationResponse>(var told) ->
                told.certified()
                        ? new Finding.Verified(verification(told.merchantUid()), person(told))
                        : new Finding.NotVerified();
            case Reply.Refused<CertificationResponse>(var _, var _) -> new Finding.Unknown();
        };
    }

    /** The merchant's number of an attempt in the pop-up is whatever the page there said: it need not be one of ours. */
    private static Optional<VerificationId> verification(@Nullable String merchantUid) {
        try {
            return Optional.ofNullable(merchantUid).map(UUID::fromString).map(VerificationId::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static VerifiedPerson person(CertificationResponse told) {
        return new VerifiedPerson(
                required(told.name()),
                birthDate(required(told.birthday()).reveal()),
                gender(required(told.gender()).reveal()),
                Optional.ofNullable(told.phone())
                        .map(phone -> phone.replaceAll("[^0-9]", ""))
                        .filter(phone -> !phone.isEmpty())
                        .map(HiddenText::new),
                required(told.uniqueKey()),
                required(told.uniqueInSite()));
    }

    private static HiddenText required(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ProviderUnavailable(IamportWire.NAME, "leaves out who it has verified");
        }
        return new HiddenText(text);
    }

    private static LocalDate birthDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            // Its message quotes the text, which is somebody's birth date.
            throw new ProviderUnavailable(IamportWire.NAME, "tells a birth date that cannot be read");
        }
    }

    private static Gender gender(String text) {
        return switch (text) {
            case "female" -> Gender.FEMALE;
            case "male" -> Gender.MALE;
            default -> throw new ProviderUnavailable(IamportWire.NAME, "tells a gender that cannot be read");
        };
    }
}
