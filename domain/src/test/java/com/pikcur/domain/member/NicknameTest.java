package com.pikcur.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.NicknameReading.Fine;
import com.pikcur.domain.member.NicknameReading.Reserved;
import com.pikcur.domain.member.NicknameReading.WrongCharacters;
import com.pikcur.domain.member.NicknameReading.WrongLength;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {

    @ParameterizedTest
    @ValueSource(strings = {"미나", "ab", "Mina_91", "수집-왕", "ㅋㅋ", "Ænne", "가나다라마바사아자차카타파하거너더러머버"})
    void letters_digits_and_two_signs_make_a_nickname(String text) {
        assertThat(Nickname.read(text)).isEqualTo(new Fine(new Nickname(text)));
    }

    @Test
    void white_space_around_it_does_not_count() {
        assertThat(Nickname.read("  미나\n")).isEqualTo(new Fine(new Nickname("미나")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "가", "a", "   a   ", "abcdefghijklmnopqrstu"})
    void it_has_2_to_20_characters(String text) {
        assertThat(Nickname.read(text)).isEqualTo(new WrongLength(2, 20));
    }

    @Test
    void syllables_count_as_one_however_they_arrive() {
        var apart = Normalizer.normalize("가나다라마바사아자차카타파하거너더러머버", Form.NFD);

        assertThat(Nickname.read(apart)).isEqualTo(new Fine(new Nickname(Normalizer.normalize(apart, Form.NFC))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "미 나",
                "mina!",
                "мина",
                "美那",
                "mina🏺",
                "mi\u200Bna",
                "\u3164\u3164",
                "\uFFA0\uFFA0",
                "\u1160\u1160",
                "٣٤",
                "mi\u202Ena",
                "<b>mina"
            })
    void anything_else_is_refused(String text) {
        assertThat(Nickname.read(text)).isEqualTo(new WrongCharacters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "ADMIN",
                "Admin_1",
                "ａｄｍｉｎ",
                "a-d-m-i-n",
                "관리자",
                "운영자2",
                "pikcur",
                "Pikcur_Help",
                "the-PIKCUR"
            })
    void names_of_the_house_are_reserved(String text) {
        assertThat(Nickname.read(text)).isEqualTo(new Reserved());
    }

    @ParameterizedTest
    @ValueSource(strings = {"administer", "rooted", "관리자님아"})
    void a_word_that_only_begins_like_one_is_not(String text) {
        assertThat(Nickname.read(text)).isInstanceOf(Fine.class);
    }

    @ParameterizedTest
    @CsvSource({"Mina,mINA", "Ｍｉｎａ,mina", "Straße,STRASSE", "ﬁna,fina"})
    void names_that_differ_in_case_or_form_alone_have_one_key(String one, String other) {
        assertThat(new Nickname(one).key()).isEqualTo(new Nickname(other).key());
    }

    @Test
    void composed_and_decomposed_names_have_one_key() {
        assertThat(new Nickname(Normalizer.normalize("미나é", Form.NFD)).key()).isEqualTo(new Nickname("미나É").key());
    }

    @Test
    void other_names_have_other_keys() {
        assertThat(new Nickname("mina").key()).isNotEqualTo(new Nickname("mina_").key());
    }
}
