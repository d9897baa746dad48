package com.pikcur.payment.iamport;

import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.port.BankAccountHolders;
import com.pikcur.domain.member.port.BankAccountHoldersContract;
import com.pikcur.domain.member.port.IdentityVerification;
import com.pikcur.domain.member.port.IdentityVerificationContract;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.sandbox.portone.SandboxPortOne;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Both ports against the sandbox's PortOne, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class IamportContractTest implements IdentityVerificationContract, BankAccountHoldersContract {

    private final SandboxPortOne portOne = SandboxPortOne.start();
    private final IamportClient client = new IamportClient(
            new IamportSettings(
                    URI.create(portOne.url()),
                    new HiddenText(portOne.key()),
                    new HiddenText(portOne.secret()),
                    Optional.of(new HiddenText("channel-key-1")),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30)),
            Clock.systemUTC());

    @AfterAll
    void close() {
        client.close();
        portOne.close();
    }

    @Override
    public IdentityVerification verification() {
        return new IamportIdentityVerification(client, Optional.empty());
    }

    @Override
    public HiddenText codeSentUnder(String handle) {
        return portOne.certifications().stream()
                .filter(known -> known.impUid().equals(handle))
                .map(known -> new HiddenText(known.otp()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public BankAccountHolders holders() {
        return new IamportBankAccountHolders(client);
    }

    @Override
    public void hold(BankAccountNumber account, String name) {
        portOne.tellHolder(account.bankCode(), account.digits().reveal(), name);
    }
}
