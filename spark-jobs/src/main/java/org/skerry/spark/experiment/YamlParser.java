package org.skerry.spark.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads one YAML 1.2 document (core schema) without anchors, aliases and tags. */
final class YamlParser {
    private static final int LONGEST_TEXT = 1 << 24;
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 64;

    private final IntFunction<Place> places;
    private final CoreSchema schema = new CoreSchema();
    private final Iterator<Event> events;

    private YamlParser(String text, IntFunction<Place> places) {
        this.places = places;
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LONGEST_TEXT).build();
        events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * Reads a text.
     *
     * @param places the place of a line, counted from 1
     * @return its value, an empty scalar if the text has none
     * @throws UserError if it is not one well-formed document
     */
    static Yaml parse(String text, IntFunction<Place> places) {
        try {
            return new YamlParser(text, places).document();
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null ? "" : e.getContext() + " ";
            throw places.apply(line(e.getProblemMark().orElse(null))).error(context + e.getProblem() + ".");
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            String problem = String.format("character U+%04X is not allowed in YAML.", e.getCodePoint());
            throw places.apply(line).error(problem);
        } catch (YamlEngineException e) {
            throw places.apply(1).error(e.getMessage());
        }
    }

    private Yaml document() {
        Yaml value = new Yaml.Scalar(places.apply(1), null);
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw place(event).error("a second document starts here; one is allowed.");
            } else if (event instanceof NodeEvent node) {
                value = value(node, 1);
            }
        }
        return value;
    }

    private Yaml value(NodeEvent event, int depth) {
        Place place = place(event);
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            throw place.error("anchors and aliases are not supported; write the value out.");
        } else if (depth > DEEPEST) {
            throw place.error("values are nested more than " + DEEPEST + " deep.");
        } else if (event instanceof ScalarEvent scalar) {
            refuseTag(place, scalar.getTag().isPresent());
            return new Yaml.Scalar(place, scalar(place, scalar));
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuseTag(place, start.getTag().isPresent());
        return start.getEventId() == Event.ID.SequenceStart ? sequence(place, depth) : mapping(place, depth);
    }

    private Yaml sequence(Place place, int depth) {
        List<Yaml> items = new ArrayList<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            items.add(value((NodeEvent) next, depth + 1));
            next = events.next();
        }
        return new Yaml.Sequence(place, items);
    }

    private Yaml mapping(Place place, int depth) {
        Map<String, Yaml.Field> fields = new LinkedHashMap<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.MappingEnd) {
            if (!(value((NodeEvent) next, depth + 1) instanceof Yaml.Scalar key)
                    || !(next instanceof ScalarEvent written)) {
                throw place(next).error("a key must be a single word.");
            }
            Yaml value = value((NodeEvent) events.next(), depth + 1);
            Yaml.Field earlier = fields.putIfAbsent(written.getValue(), new Yaml.Field(key.place(), value));
            if (earlier != null) {
                throw key.place()
                        .error("'" + written.getValue() + "' stands here a second time (first at " + earlier.place()
                                + ").");
            }
            next = events.next();
        }
        return new Yaml.Mapping(place, fields);
    }

    private void refuseTag(Place place, boolean tagged) {
        if (tagged) {
            throw place.error("tags are not supported; write the value alone.");
        }
    }

    private Object scalar(Place place, ScalarEvent event) {
        String text = event.getValue();
        Tag tag = schema.getScalarResolver().resolve(text, event.isPlain());
        if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && text.length() > LONGEST_NUMBER) {
            throw place.error("a number of " + text.length() + " characters is too long.");
        } else if (tag.equals(Tag.INT)) {
            return whole(text);
        } else if (tag.equals(Tag.FLOAT)) {
            return real(text.toLowerCase(Locale.ROOT));
        } else if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        return tag.equals(Tag.NULL) ? null : text;
    }

    private static BigInteger whole(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }

    private static double real(String text) {
        if (text.endsWith(".inf")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return text.equals(".nan") ? Double.NaN : Double.parseDouble(text);
    }

    private Place place(Event event) {
        return places.apply(line(event.getStartMark().orElse(null)));
    }

    private static int line(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
