package org.skerry.spark.export;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** Values as RFC 4180 has them: commas between fields, quotes where needed, lines that end in CR LF. */
final class Csv {
    private Csv() {}

    /** One line with its end. */
    static String line(List<?> values) {
        return values.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One line of all columns of a row. */
    static String line(Row row) {
        List<Object> values = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            values.add(row.get(column));
        }
        return line(values);
    }

    /**
     * One field: numbers in full precision, nothing for null, elements of arrays with spaces between, bytes in Base64,
     * times in ISO 8601.
     */
    static String field(Object value) {
        String text = text(value);
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        } else if (value instanceof Timestamp time) {
            return time.toInstant().toString();
        }
        return value.toString();
    }
}
