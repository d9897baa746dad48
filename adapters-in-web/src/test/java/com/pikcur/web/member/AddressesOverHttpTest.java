package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AddressesOverHttpTest {

    private static final String BOOK = "/api/v1/users/addresses";
    private static final String HOME = """
            {"label":"집","recipient":"김수집","phone":"010-1234-5678","postcode":"04524",
             "line1":"서울특별시 중구 세종대로 110","line2":" 302호 ","entranceNote":""}""";

    private final Web web = new Web();

    @BeforeEach
    void alice_and_bob_have_accounts() {
        web.profiles.members.join(ALICE, new Nickname("Alice"), NOW, Role.BUYER);
        web.profiles.members.join(BOB, new Nickname("Bob"), NOW, Role.BUYER);
    }

    @Test
    void the_first_address_is_kept_and_becomes_the_default() {
        var answer = send(HttpMethod.POST, BOOK, ALICE, HOME);

        var body = json(answer, 201);
        assertThat(header(answer, "Location"))
                .isEqualTo(BOOK + "/" + body.path("id").asString());
        assertThat(body.path("isDefault").asBoolean()).isTrue();
        assertThat(body.path("phone").asString()).isEqualTo("+821012345678");
        assertThat(body.path("line2").asString()).isEqualTo("302호");
        assertThat(body.path("entranceNote").isNull()).isTrue();
        assertThat(json(list(ALICE), 200).path("items").path(0)).isEqualTo(body);
    }

    @Test
    void the_same_request_twice_adds_once() {
        var first = repeatable(HOME);
        var second = repeatable(HOME);

        assertThat(json(second, 201)).isEqualTo(json(first, 201));
        assertThat(json(list(ALICE), 200).path("items")).hasSize(1);
        problem(repeatable(HOME.replace("집\"", "회사\"")), 409, "idempotency-key-reused");
    }

    @Test
    void an_address_can_be_corrected_chosen_and_forgotten() {
        var home = add(HOME);
        var office = add(HOME.replace("\"집\"", "\"회사\""));

        var corrected = json(send(HttpMethod.PUT, BOOK + "/" + office, ALICE, HOME.replace("\"집\"", "\"직장\"")), 200);
        assertThat(corrected.path("label").asString()).isEqualTo("직장");
        assertThat(corrected.path("isDefault").asBoolean()).isFalse();
        assertThat(json(send(HttpMethod.PUT, BOOK + "/" + office + "/default", ALICE, ""), 200)
                        .path("isDefault")
                        .asBoolean())
                .isTrue();
        assertThat(send(HttpMethod.DELETE, BOOK + "/" + office, ALICE, "")).hasStatus(204);

        var left = json(list(ALICE), 200).path("items");
        assertThat(left).hasSize(1);
        assertThat(left.path(0).path("id").asString()).isEqualTo(home);
        assertThat(left.path(0).path("isDefault").asBoolean()).isTrue();
    }

    @Test
    void a_full_book_takes_no_more() {
        for (int number = 0; number < 20; number++) {
            add(HOME);
        }

        assertThat(problem(send(HttpMethod.POST, BOOK, ALICE, HOME), 409, "address-book-full")
                        .path("most")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void anothers_address_is_not_there() {
        var home = add(HOME);

        problem(send(HttpMethod.PUT, BOOK + "/" + home, BOB, HOME), 404, "not-found");
        problem(send(HttpMethod.PUT, BOOK + "/" + home + "/default", BOB, ""), 404, "not-found");
        problem(send(HttpMethod.DELETE, BOOK + "/" + home, BOB, ""), 404, "not-found");
        assertThat(json(list(BOB), 200).path("items")).isEmpty();
        assertThat(json(list(ALICE), 200).path("items")).hasSize(1);
    }

    @Test
    void strangers_have_no_book() {
        problem(web.http.get().uri(BOOK).exchange(), 401, "unauthenticated");
        problem(web.http.delete().uri(BOOK + "/" + add(HOME)).exchange(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"04524\" | \"4524\" | postcode",
                "\"04524\" | \"０４５２４\" | postcode",
                "\"010-1234-5678\" | \"112\" | phone",
                "\"집\" | \"\" | label",
                "\"김수집\" | null | recipient",
                "\"집\" | \"가나다라마바사아자차카타파하가나다라마바사\" | label"
            })
    void a_field_that_is_not_what_it_should_be_is_named(String good, String bad, String field) {
        assertThat(wrongField(send(HttpMethod.POST, BOOK, ALICE, HOME.replace(good, bad))))
                .isEqualTo(field);
    }

    @Test
    void everything_stored_can_be_taken_along() {
        add(HOME);

        var answer = web.http
                .get()
                .uri("/api/v1/users/me/export")
                .header("Authorization", web.as(ALICE))
                .exchange();

        var body = json(answer, 200);
        assertThat(body.propertyNames()).containsExactly("account", "profile", "addresses");
        assertThat(body.at("/account/email").asString()).isEqualTo("alice@pikcur.test");
        assertThat(body.at("/addresses/0/recipient").asString()).isEqualTo("김수집");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(answer).hasHeader("Cache-Control", "no-store");
    }

    private String add(String body) {
        return json(send(HttpMethod.POST, BOOK, ALICE, body), 201).path("id").asString();
    }

    private MvcTestResult list(MemberId member) {
        return web.http.get().uri(BOOK).header("Authorization", web.as(member)).exchange();
    }

    private MvcTestResult repeatable(String body) {
        return web.post(ALICE, BOOK, body)
                .header("Idempotency-Key", "address-0001")
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, MemberId member, String body) {
        return web.http
                .method(method)
                .uri(path)
                .header("Authorization", web.as(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
