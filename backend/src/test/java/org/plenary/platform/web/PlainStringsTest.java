package org.plenary.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What people would not see is no text; what joins letters within a text stays. */
class PlainStringsTest {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new PlainStrings()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\t \r\n",
                "\u00A0\u2003\u3000",
                "\u200B",
                "\u2060\u00AD\uFEFF",
                "\u200C\u200D\u200E\u200F\u061C",
                "\u180E\u034F\uFE0F",
                "\u115F\u1160\u3164\uFFA0\u2800",
                "\u2065\uFFF0",
                "\uDB40\uDC01\uDB40\uDD00",
                "\u0301\u0301",
                "\uE000"
            })
    void ofNothingVisibleIsEmpty(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "7",
                "\u2014",
                "+",
                " \u200BAna\u2060 ",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
                "\uD83D\uDC69\u200D\uD83D\uDD2C",
                "\uBC15\u1160",
                "\uD83E\uDEE8"
            })
    void withSomethingVisibleStaysAsItIs(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    private String read(String text) {
        return json.readValue(json.writeValueAsString(text), String.class);
    }
}
