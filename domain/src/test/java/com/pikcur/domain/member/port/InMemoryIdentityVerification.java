package com.pikcur.domain.member.port;

import com.pikcur.domain.member.ClaimedPerson;
import com.pikcur.domain.member.Gender;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider in memory. Its network can be cut before it hears a question, or after, when the answer gets lost. */
public final class InMemoryIdentityVerification implements IdentityVerification {

    /** How the network fares. */
    public enum Network {
        UP,
        CUT,
        LOSES_ANSWERS
    }

    private record Attempt(VerificationId verification, VerifiedPerson person, HiddenText code, boolean proved) {}

    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile Network network = Network.UP;

    public void network(Network now) {
        this.network = now;
    }

    @Override
    public Request request(VerificationId verification, ClaimedPerson person) {
        hear();
        if (person.phone().reveal().equals("01000000000")) {
            return answer(new Request.PersonRefused());
        }
        var number = count.incrementAndGet();
        var handle = "imp_%012d".formatted(number);
        var code = new HiddenText("%06d".formatted(500_000 + number));
        attempts.put(handle, new Attempt(verification, verified(person), code, false));
        return answer(new Request.CodeSent(handle));
    }

    @Override
    public Confirmation confirm(String handle, HiddenText code) {
        hear();
        var attempt = attempts.get(handle);
        if (attempt == null || attempt.proved() || !attempt.code().equals(code)) {
            return answer(new Confirmation.WrongCode());
        }
        attempts.put(handle, new Attempt(attempt.verification(), attempt.person(), code, true));
        return answer(new Confirmation.Verified(attempt.person()));
    }

    @Override
    public Finding find(String handle) {
        hear();
        return answer(Optional.ofNullable(attempts.get(handle))
                .<Finding>map(attempt -> attempt.proved()
                        ? new Finding.Verified(Optional.of(attempt.verification()), attempt.person())
                        : new Finding.NotVerified())
                .orElseGet(Finding.Unknown::new));
    }

    /** Somebody proves who they are in the provider's own window. */
    public String provedInPopUp(VerificationId verification, ClaimedPerson person) {
        var handle = "imp_%012d".formatted(count.incrementAndGet());
        attempts.put(handle, new Attempt(verification, verified(person), new HiddenText("000000"), true));
        return handle;
    }

    /** The code on the phone. */
    public HiddenText codeSentUnder(String handle) {
        return Optional.ofNullable(attempts.get(handle)).orElseThrow().code();
    }

    /** The code of the newest attempt for this verification. */
    public HiddenText codeFor(VerificationId verification) {
        return attempts.entrySet().stream()
                .filter(attempt -> attempt.getValue().verification().equals(verification))
                .max(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue()
                .code();
    }

    public int requests() {
        return count.get();
    }

    private static VerifiedPerson verified(ClaimedPerson person) {
        var who = person.name().reveal() + person.birthDate() + person.genderDigit();
        return new VerifiedPerson(
                person.name(),
                person.birthDate(),
                person.genderDigit() % 2 == 0 ? Gender.FEMALE : Gender.MALE,
                Optional.of(person.phone()),
                new HiddenText(Sha256.of("ci" + who).hex()),
                new HiddenText(Sha256.of("di" + who).hex()));
    }

    private void hear() {
        if (network == Network.CUT) {
            throw new ProviderUnavailable("in memory", "the network is cut");
        }
    }

    private <T> T answer(T answer) {
        if (network == Network.LOSES_ANSWERS) {
            throw new ProviderUnavailable("in memory", "the answer got lost");
        }
        return answer;
    }
}
