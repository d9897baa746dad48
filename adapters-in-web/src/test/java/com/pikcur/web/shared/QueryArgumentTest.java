package com.pikcur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class QueryArgumentTest {

    private final QueryArgument arguments = new QueryArgument();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    record Words(@Nullable String first, @Nullable String second) {}

    record Numbers(int first) {}

    interface Controller {

        void asks(@ParameterObject Words words, Words body, @ParameterObject Numbers numbers);
    }

    @Test
    void texts_come_under_their_names_and_what_is_absent_is_nothing() throws NoSuchMethodException {
        request.addParameter("first", " 사과 ");

        assertThat(asked()).isEqualTo(new Words(" 사과 ", null));
    }

    @Test
    void what_comes_twice_is_not_taken_for_one_of_them() throws NoSuchMethodException {
        request.addParameter("second", "5", "6");

        assertThat(asked()).isEqualTo(new Words(null, "5,6"));
    }

    @Test
    void only_records_of_texts_from_the_address_are_filled() throws NoSuchMethodException {
        assertThat(arguments.supportsParameter(parameter(0))).isTrue();
        assertThat(arguments.supportsParameter(parameter(1))).isFalse();
        assertThat(arguments.supportsParameter(parameter(2))).isFalse();
    }

    private Object asked() throws NoSuchMethodException {
        return arguments.resolveArgument(parameter(0), null, new ServletWebRequest(request), null);
    }

    private static MethodParameter parameter(int index) throws NoSuchMethodException {
        var method = Controller.class.getDeclaredMethod("asks", Words.class, Words.class, Numbers.class);
        return new MethodParameter(method, index);
    }
}
