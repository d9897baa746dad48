package com.pikcur.sandbox;

import com.pikcur.sandbox.bank.SandboxBank;
import com.pikcur.sandbox.bank.SandboxBank.ShownTransfer;
import com.pikcur.sandbox.wire.Heard;
import java.util.List;
import java.util.Optional;

/** The console's part in the bank: looking at transfers, and deciding what becomes of them. */
final class TransferCalls implements ConsoleCalls {

    private final Optional<SandboxBank> bank;

    TransferCalls(Optional<SandboxBank> bank) {
        this.bank = bank;
    }

    /** The newest first. */
    List<ShownTransfer> transfers() {
        return bank.map(SandboxBank::transfers).orElse(List.of());
    }

    @Override
    public Optional<Answer> answer(Heard heard) {
        var parts = heard.parts();
        if (!parts.getFirst().equals("transfers")) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(
                    heard.method().equals("GET") ? new Answer.Found(transfers()) : new Answer.WrongMethod("GET"));
        }
        if (parts.size() != 3 || !List.of("settle", "fail", "return").contains(parts.get(2))) {
            return Optional.empty();
        }
        if (!heard.method().equals("POST")) {
            return Optional.of(new Answer.WrongMethod("POST"));
        }
        return Optional.of(decided(parts.get(1), parts.get(2), heard)
                .<Answer>map(Answer.Found::new)
                .orElseGet(() -> new Answer.Impossible("No transfer with this reference is in a state for that.")));
    }

    private Optional<ShownTransfer> decided(String reference, String decision, Heard heard) {
        return bank.flatMap(started -> switch (decision) {
            case "settle" -> started.settle(reference);
            case "fail" -> started.fail(reference, heard.fields().getOrDefault("code", "FAILED_BY_CONSOLE"));
            default -> started.returnLate(reference);
        });
    }
}
