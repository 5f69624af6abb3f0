package org.skerry.spark.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts and the style that come with Skerry. */
final class Scripts {
    private Scripts() {}

    /** Apache ECharts, whole and minified. */
    static String echarts() {
        return text("echarts.min.js");
    }

    /** The version of ECharts, as the build names it. */
    static String echartsVersion() {
        return text("echarts.version").strip();
    }

    /** Draws figures; needs no browser. */
    static String figures() {
        return text("figures.js");
    }

    /** What a reader can do with a page. */
    static String page() {
        return text("report.js");
    }

    /** How a page looks. */
    static String style() {
        return text("report.css");
    }

    private static String text(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
