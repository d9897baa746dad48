package com.pikcur.benchmarks.report;

import java.util.Locale;

/** A picture that grows by lines, bars and words, in colours that can be read on a light page and on a dark one. */
final class Svg {

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328 }
              .page { fill: #ffffff }
              .title { font-size: 20px; font-weight: 600 }
              .faint, .small { fill: #59636e }
              .small { font-size: 11px }
              .strong { font-weight: 600; fill: #1f2328 }
              .figure { font-variant-numeric: tabular-nums }
              .grid { stroke: #d8dee4 }
              .demand { stroke: #1f2328; stroke-width: 1.5 }
              .met { fill: #2f7d95 }
              .missed { fill: #c8553d }
              .met-word { fill: #23657a; font-weight: 600 }
              .missed-word { fill: #b1442d; font-weight: 600 }
              @media (prefers-color-scheme: dark) {
                .page { fill: #0d1117 }
                .faint, .small { fill: #9198a1 }
                text, .strong { fill: #e6edf3 }
                .grid { stroke: #30363d }
                .demand { stroke: #e6edf3 }
                .met { fill: #4fa3bd }
                .missed { fill: #e0735b }
                .met-word { fill: #6dbdd5 }
                .missed-word { fill: #f08a73 }
              }
            </style>
            """;

    private final StringBuilder drawing = new StringBuilder();

    Svg(int width, int height) {
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
                %3$s<rect class="page" width="%1$d" height="%2$d"/>
                """.formatted(width, height, STYLE));
    }

    void text(int x, int y, String style, String words) {
        anchored("start", x, y, style, words);
    }

    void centred(int x, int y, String style, String words) {
        anchored("middle", x, y, style, words);
    }

    /** @param x where the words end */
    void ending(int x, int y, String style, String words) {
        anchored("end", x, y, style, words);
    }

    private void anchored(String anchor, int x, int y, String style, String words) {
        add("""
                <text x="%d" y="%d" class="%s" text-anchor="%s">%s</text>
                """.formatted(x, y, style, anchor, escaped(words)));
    }

    void line(int x, int top, int bottom, String style) {
        add("""
                <line x1="%d" y1="%d" x2="%d" y2="%d" class="%s"/>
                """.formatted(x, top, x, bottom, style));
    }

    void bar(double x, int y, double width, int height, String style) {
        add(String.format(Locale.ROOT, """
                <rect x="%.1f" y="%d" width="%.1f" height="%d" class="%s"/>
                """, x, y, width, height, style));
    }

    private void add(String element) {
        drawing.append(element);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String drawn() {
        return drawing + "</svg>\n";
    }
}
