package com.pikcur.bootstrap;

import com.pikcur.sandbox.bank.SandboxBank;
import com.pikcur.sandbox.portone.SandboxPortOne;
import com.pikcur.sandbox.toss.SandboxToss;
import com.pikcur.sandbox.wire.Faults;
import java.util.HashMap;
import java.util.Map;

/** A world with payment providers and a bank in it, which outlive its nodes. */
record MoneyWorld(JourneyWorld world, SandboxPortOne portOne, SandboxToss toss, SandboxBank bank)
        implements AutoCloseable {

    static MoneyWorld open() {
        return new MoneyWorld(JourneyWorld.fresh(), SandboxPortOne.start(), SandboxToss.start(), SandboxBank.start());
    }

    /** A node to which the providers send what they have to say. */
    Node startNode(String... settings) {
        var node = Node.start(JourneyWorld.logs(), environment(), settings);
        portOne.webhooksTo(node.root().toString());
        toss.webhooksTo(node.root().toString());
        return node;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(world.environment());
        environment.put("PIKCUR_PORTONE_URL", portOne.url());
        environment.put("PIKCUR_PORTONE_KEY", portOne.key());
        environment.put("PIKCUR_PORTONE_SECRET", portOne.secret());
        environment.put("PIKCUR_TOSS_URL", toss.url());
        environment.put("PIKCUR_TOSS_SECRET_KEY", toss.secretKey());
        environment.put("PIKCUR_BANK_URL", bank.url());
        environment.put("PIKCUR_BANK_KEY", bank.key());
        return environment;
    }

    /** The buyer pays in the provider's window, and comes back with the provider's name of the payment. */
    String pay(Trade.Quote quote) {
        return switch (quote.provider()) {
            case "iamport" -> portOne.pay(quote.merchantUid()).orElseThrow();
            case "toss" -> toss.pay(quote.merchantUid()).orElseThrow();
            default -> throw new IllegalArgumentException("Nobody pays through " + quote.provider());
        };
    }

    Faults faultsOf(String provider) {
        return switch (provider) {
            case "iamport" -> portOne.faults();
            case "toss" -> toss.faults();
            case "bank" -> bank.faults();
            default -> throw new IllegalArgumentException("Nobody is called " + provider);
        };
    }

    @Override
    public void close() {
        portOne.close();
        toss.close();
        bank.close();
    }
}
