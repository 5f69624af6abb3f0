package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of one file with their lines, taken out by name; what is wrong is told with file, line and field. */
final class InstanceFields {
    private static final JsonMapper MAPPER = new JsonMapper();

    private record Field(int line, JsonNode value) {}

    private final String file;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private InstanceFields(String file) {
        this.file = file;
    }

    /** Reads a document that is one object. */
    static InstanceFields read(String file, JsonParser json) throws IOException {
        InstanceFields read = new InstanceFields(file);
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new InstanceFileException(file + ": an instance is one JSON object");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            int line = json.currentTokenLocation().getLineNr();
            String name = json.currentName();
            json.nextToken();
            read.fields.put(name, new Field(line, MAPPER.readTree(json)));
        }
        if (json.nextToken() != null) {
            int line = json.currentTokenLocation().getLineNr();
            throw new InstanceFileException(file + ":" + line + ": nothing may follow the instance");
        }
        return read;
    }

    /** Whether there is a field of that name, which is then no unknown one. */
    boolean has(String name) {
        known.add(name);
        return fields.containsKey(name);
    }

    /** A text that may be absent. */
    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A text. */
    String text(String name) {
        JsonNode value = value(name);
        if (!value.isTextual()) {
            throw wrong(name, value, "must be a text");
        }
        return value.textValue();
    }

    /** A whole number of at least {@code min}. */
    int wholeNumber(String name, int min) {
        JsonNode value = value(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min) {
            throw wrong(name, value, "must be a whole number, at least " + min);
        }
        return value.intValue();
    }

    /** A finite number of at least {@code min}. */
    double number(String name, int min) {
        JsonNode value = value(name);
        double number = value.doubleValue();
        if (!value.isNumber() || !Double.isFinite(number) || number < min) {
            throw wrong(name, value, "must be a finite number, at least " + min);
        }
        return number;
    }

    /** A named alternative. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(text)) {
                return constant;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants()).map(InstanceFields::name).collect(Collectors.joining(", "));
        throw wrong(name, "must be one of: " + known);
    }

    /** The name of an alternative in a file. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An array of {@code length} whole numbers of at least {@code min}. */
    int[] wholeNumbers(String name, int length, int min) {
        JsonNode value = array(name, length);
        int[] numbers = new int[length];
        for (int i = 0; i < length; i++) {
            JsonNode element = value.get(i);
            numbers[i] = element.intValue();
            if (!element.isIntegralNumber() || !element.canConvertToInt() || numbers[i] < min) {
                throw wrong(name, name + "[" + i + "]", element, "must be a whole number, at least " + min);
            }
        }
        return numbers;
    }

    /** An array of {@code length} finite numbers. */
    double[] numbers(String name, int length) {
        return numbers(name, length, -Double.MAX_VALUE, "must be a finite number");
    }

    /** An array of {@code length} finite numbers of at least {@code min}. */
    double[] numbers(String name, long length, int min) {
        return numbers(name, length, min, "must be a finite number, at least " + min);
    }

    /** An array of {@code length} finite numbers, or of none if the field is absent. */
    double[] optionalNumbers(String name, long length) {
        return has(name) ? numbers(name, length, -Double.MAX_VALUE, "must be a finite number") : new double[0];
    }

    private JsonNode array(String name, long length) {
        JsonNode value = value(name);
        if (!value.isArray()) {
            throw wrong(name, value, "must be an array of " + length + " numbers");
        }
        if (value.size() != length) {
            throw problem(name, name + " has " + value.size() + " numbers and must have " + length);
        }
        return value;
    }

    private double[] numbers(String name, long length, double min, String allowed) {
        JsonNode value = array(name, length);
        double[] numbers = new double[value.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode element = value.get(i);
            numbers[i] = element.doubleValue();
            if (!element.isNumber() || !Double.isFinite(numbers[i]) || numbers[i] < min) {
                throw wrong(name, name + "[" + i + "]", element, allowed);
            }
        }
        return numbers;
    }

    /** Checks that no field is left that nobody asked for. */
    void requireNoOthers() {
        for (String name : fields.keySet()) {
            if (!known.contains(name)) {
                throw problem(name, "unknown field '" + name + "'. Known: " + String.join(", ", known));
            }
        }
    }

    private JsonNode value(String name) {
        known.add(name);
        Field field = fields.get(name);
        if (field == null) {
            throw new InstanceFileException(
                    file + ": field '" + name + "' is missing. There are: " + String.join(", ", fields.keySet()));
        }
        return field.value();
    }

    /** What to throw when the value of a field is not allowed. */
    InstanceFileException wrong(String name, String allowed) {
        return wrong(name, value(name), allowed);
    }

    /** What to throw when the numbers of all fields together are no instance. */
    InstanceFileException wrong(IllegalArgumentException cause) {
        return new InstanceFileException(file + ": " + cause.getMessage(), cause);
    }

    private InstanceFileException wrong(String name, JsonNode value, String allowed) {
        return wrong(name, name, value, allowed);
    }

    private InstanceFileException wrong(String name, String place, JsonNode value, String allowed) {
        return problem(name, place + " (" + shown(value) + ") " + allowed);
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "an array" : "an object";
        }
        return value.isTextual() ? value.toString() : value.asText();
    }

    private InstanceFileException problem(String name, String message) {
        return new InstanceFileException(file + ":" + fields.get(name).line() + ": " + message);
    }
}
