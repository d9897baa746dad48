package com.pikcur.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the controller's method for a request as Spring does, but among the routes of its shape first: as many words, of
 * which the first three are the same, and the last if that is no variable. Left to itself, Spring tries every route there
 * is, with all its conditions, wherever a path holds an id.
 */
public final class Routes extends RequestMappingHandlerMapping {

    private static final int FIRST_WORDS = 3;
    private static final Pattern VARIABLE = Pattern.compile("[{*?]");
    private static final String ANY_LENGTH = "**";
    private static final String REST_OF_PATH = "{*";

    private final Set<String> shapes = ConcurrentHashMap.newKeySet();

    /** Under what Spring looks a route up before it tries all of them. */
    @Override
    protected Set<String> getDirectPaths(RequestMappingInfo route) {
        var found = route.getPatternValues().stream()
                .filter(Routes::hasShape)
                .map(Routes::shapeOfPattern)
                .collect(Collectors.toUnmodifiableSet());
        shapes.addAll(found);
        return found;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var narrow = shapeOf(path) + lastWord(path);
        return super.lookupHandlerMethod(shapes.contains(narrow) ? narrow : shapeOf(path), request);
    }

    private static String shapeOfPattern(String pattern) {
        var last = lastWord(pattern);
        return VARIABLE.matcher(last).find() ? shapeOf(pattern) : shapeOf(pattern) + last;
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean hasShape(String pattern) {
        var firstWords = pattern.substring(0, endOfFirstWords(pattern));
        return !pattern.contains(ANY_LENGTH)
                && !pattern.contains(REST_OF_PATH)
                && !VARIABLE.matcher(firstWords).find();
    }

    /** Such as {@code /api/v1/auctions 5} for {@code /api/v1/auctions/{id}/bids}, but for its last word. */
    private static String shapeOf(String path) {
        var words = path.chars().filter(letter -> letter == '/').count();
        return path.substring(0, endOfFirstWords(path)) + ' ' + words;
    }

    private static int endOfFirstWords(String path) {
        var end = 0;
        for (var word = 0; word < FIRST_WORDS && end >= 0; word++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path.length() : end;
    }
}
