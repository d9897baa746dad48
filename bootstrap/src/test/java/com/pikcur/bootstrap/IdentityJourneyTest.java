package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.portone.SandboxPortOne;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a stranger to somebody money can be paid out to, with PortOne on the other side of a wire. */
class IdentityJourneyTest {

    private static final String VERIFY = "/api/v1/users/verify";
    private static final String ACCOUNTS = "/api/v1/users/bank-accounts";
    private static final String NAME = "남궁미나";
    private static final String PHONE = "01087654321";
    private static final String NUMBER = "110987654321";

    private final SandboxPortOne portOne = SandboxPortOne.start();

    @AfterEach
    void close() {
        portOne.close();
    }

    @Test
    void a_member_proves_who_they_are_and_names_a_bank_account() throws Exception {
        try (var node = Node.start(JourneyWorld.logs(), environment())) {
            var member = new ApiClient(node.root()).signedInAs("buyer1");
            var second = new ApiClient(node.root()).signedInAs("buyer2");
            assertThat(addAccount(member).status()).isEqualTo(409);

            var proof = prove(member);
            assertThat(proof.status()).isEqualTo(200);
            assertThat(proof.body().path("verified").asBoolean()).isTrue();
            assertThat(prove(second).text("type")).isEqualTo("/problems/already-verified-elsewhere");

            var added = addAccount(member);
            assertThat(added.status()).isEqualTo(201);
            assertThat(added.text("lastDigits")).isEqualTo("4321");
            assertThat(member.get(ACCOUNTS).body().at("/items/0/isDefault").asBoolean())
                    .isTrue();
            assertThat(second.get(ACCOUNTS).body().path("items")).isEmpty();

            portOne.close();
            var unavailable = member.post(VERIFY + "/request", person());
            assertThat(unavailable.status()).isEqualTo(503);
            assertThat(unavailable.text("type")).isEqualTo("/problems/provider-unavailable");
            assertThat(Files.readString(node.log()))
                    .doesNotContain(NAME, PHONE, NUMBER, portOne.key(), portOne.secret());
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(JourneyWorld.fresh().environment());
        environment.put("PIKCUR_PORTONE_URL", portOne.url());
        environment.put("PIKCUR_PORTONE_KEY", portOne.key());
        environment.put("PIKCUR_PORTONE_SECRET", portOne.secret());
        return environment;
    }

    private ApiClient.Answer prove(ApiClient member) {
        var requested = member.post(VERIFY + "/request", person());
        assertThat(requested.status()).isEqualTo(202);
        var code = portOne.newestOn(PHONE).orElseThrow().otp();
        return member.post(VERIFY, Map.of("verificationId", requested.text("verificationId"), "code", code));
    }

    private static Map<String, Object> person() {
        return Map.of("name", NAME, "phone", PHONE, "birthDate", "1994-03-21", "genderDigit", 2, "carrier", "LGT");
    }

    /** PortOne's sandbox lets the account belong to whoever proved last who they are. */
    private static ApiClient.Answer addAccount(ApiClient member) {
        return member.post(ACCOUNTS, Map.of("bankCode", "088", "accountNumber", NUMBER, "holderName", NAME));
    }
}
