package com.pikcur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.Server;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<String> SCRIPTS = List.of(
            "api.js",
            "auction.js",
            "delivery.js",
            "dom.js",
            "list.js",
            "live.js",
            "notices.js",
            "orders.js",
            "page.js",
            "texts.js",
            "wishes.js");

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_page_and_all_it_needs_come_from_here() throws Exception {
        var page = server.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        for (var address : found(page.body(), "(?:src|href)=\"(/[^\"]*)\"")) {
            assertThat(server.get(address).statusCode()).as(address).isIn(200, 302);
        }
        for (var script : SCRIPTS) {
            for (var imported : found(script(script), "from '\\./([^']*)'")) {
                assertThat(SCRIPTS).contains(imported);
            }
        }
    }

    @Test
    void the_page_keeps_to_its_own_policy() throws Exception {
        var page = server.get("/").body();

        assertThat(page).doesNotContain("<style").doesNotContainPattern("\\sstyle=|\\son[a-z]+=");
        assertThat(found(page, "<script([^>]*)>")).allMatch(attributes -> attributes.contains("src=\"/assets/"));
        for (var script : SCRIPTS) {
            assertThat(script(script)).doesNotContain("innerHTML", "eval(", "http://", "https://");
        }
    }

    @Test
    void every_text_exists_in_both_languages() throws Exception {
        var texts = script("texts.js");
        var korean = texts.substring(texts.indexOf("const KOREAN"), texts.indexOf("const ENGLISH"));
        var english = texts.substring(texts.indexOf("const ENGLISH"), texts.indexOf("const spoken"));
        var keys = found(english, "(?:^|[ {])([a-zA-Z]+): ");

        assertThat(found(korean, "(?:^|[ {])([a-zA-Z]+): ")).isEqualTo(keys);
        assertThat(keys).containsAll(found(server.get("/").body(), "data-text=\"([^\"]*)\""));
        for (var script : SCRIPTS) {
            assertThat(keys).as(script).containsAll(found(script(script), "[^/]texts\\.([a-zA-Z]+)"));
        }
    }

    @Test
    void every_element_the_scripts_look_for_is_there() throws Exception {
        var ids = found(server.get("/").body(), "\\sid=\"([^\"]*)\"");

        for (var script : SCRIPTS) {
            assertThat(ids).as(script).containsAll(found(script(script), "(?:byId|setText)\\('([^']*)'"));
        }
    }

    private static String script(String name) throws Exception {
        return server.get("/assets/" + name).body();
    }

    private static Set<String> found(String text, String pattern) {
        var found = new TreeSet<String>();
        Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().forEach(hit -> found.add(hit.group(1)));
        return found;
    }
}
