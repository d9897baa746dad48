package com.pikcur.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.benchmarks.reads.House;
import com.pikcur.benchmarks.reads.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class PageTest {

    private static final House HOUSE = new House(1_000, 20, 500);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource
    void vendure_is_asked_in_json_on_one_line(Page page) {
        var body = page.vendures(HOUSE).get().body();

        assertThat(JSON.readTree(body).path("variables").isObject()).isTrue();
        assertThat(body).doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource
    void pikcur_is_asked_by_path_alone(Page page) {
        assertThat(page.ours(HOUSE).get()).extracting(Question::body).isEqualTo("");
    }

    @ParameterizedTest
    @EnumSource(names = "DETAIL_FROM_THE_STORE")
    void both_are_asked_for_another_article_each_time(Page page) {
        var ours = page.ours(HOUSE);
        var vendures = page.vendures(HOUSE);

        assertThat(ours.get()).isNotEqualTo(ours.get());
        assertThat(vendures.get()).isNotEqualTo(vendures.get());
    }
}
