package org.skerry.spark.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML that is well formed by construction: every text and every attribute is escaped, every element is closed. */
final class Html {
    private final StringBuilder out = new StringBuilder("<!doctype html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Adds an element that has no content and no end, such as {@code meta}. */
    Html empty(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    /** Closes the element opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Adds text. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** Adds an element with text alone. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Begins a new line, for a reader of the source. */
    Html line() {
        out.append('\n');
        return this;
    }

    /**
     * Adds a script or style of our own as it is.
     *
     * @throws IllegalArgumentException if the content could end its element
     */
    Html raw(String element, String content, String... attributes) {
        if (content.contains("</" + element) || content.contains("<!--")) {
            throw new IllegalArgumentException("content of " + element + " would end it or begin a comment");
        }
        tag(element, attributes);
        out.append(content).append("</").append(element).append('>');
        return this;
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    // Controls and lone surrogates have no place in HTML.
                    boolean allowed = c >= ' ' && (c < 0x7f || c > 0x9f) && (c < 0xd800 || c > 0xdfff);
                    out.appendCodePoint(allowed || c == '\n' || c == '\t' ? c : 0xfffd);
                }
            }
        });
    }

    /** The document so far; all elements must be closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open + " must be closed");
        }
        return out.toString();
    }
}
