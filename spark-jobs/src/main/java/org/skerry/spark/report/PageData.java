package org.skerry.spark.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What the scripts of a page work on.
 *
 * @param name the experiment's name, for the names of files
 */
record PageData(String name, List<SeriesList.Entry> series, List<Figure> figures) {
    private static final MathContext FIGURES = new MathContext(6);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new ShortNumber())
                    .addSerializer(Double.TYPE, new ShortNumber()))
            .build();

    static {
        JSON.getFactory().setCharacterEscapes(new NoMarkup());
    }

    /** The data of an output's page. */
    static PageData of(RecordedOutput output) {
        SeriesList series = SeriesList.of(output);
        List<Figure> figures = ProblemData.of(output).stream()
                .flatMap(problem -> Figures.of(problem, series).stream())
                .toList();
        return new PageData(output.experiment().name(), series.entries(), figures);
    }

    /** As JSON that may stand in a script element: it holds no character that could begin markup. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing the data of a report", e);
        }
    }

    /** Six significant figures; null for what is no number. */
    private static final class ShortNumber extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value)) {
                out.writeNull();
            } else {
                BigDecimal rounded = new BigDecimal(value).round(FIGURES).stripTrailingZeros();
                out.writeNumber(
                        rounded.scale() < 0 && rounded.precision() - rounded.scale() <= 15
                                ? rounded.setScale(0)
                                : rounded);
            }
        }
    }

    /** Escapes what HTML or JavaScript could take for more than text. */
    private static final class NoMarkup extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

        NoMarkup() {
            for (char c : new char[] {'<', '>', '&', '\''}) {
                ascii[c] = CharacterEscapes.ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return c == 0x2028 || c == 0x2029 ? new SerializedString(String.format("\\u%04x", c)) : null;
        }
    }
}
