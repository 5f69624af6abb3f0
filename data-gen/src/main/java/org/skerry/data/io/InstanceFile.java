package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skerry.problem.Instance;

/**
 * Instances as JSON files.
 *
 * <p>A file is one object with the fields {@code format} (always {@code skerry-instance}), {@code version},
 * {@code family}, {@code id} and those of the family, whose names hold the units. The {@code id} may be left out of a
 * file written by hand; where it stands it must fit the numbers.
 */
public final class InstanceFile {
    private static final String FORMAT = "skerry-instance";
    private static final int VERSION = 1;
    private static final String SUFFIX = ".json";
    private static final List<InstanceFormat<?>> FAMILIES = List.of(
            new VehicularFormat(),
            new VehicularCapacityFormat(),
            new VehicularRobustFormat(),
            new TrafficFormat(),
            new EndEdgeFormat(),
            new BenchmarkFormat());

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private InstanceFile() {}

    /**
     * Writes an instance to the file {@code <id>.json} of a directory, which is made if it is not there.
     *
     * @return the file
     * @throws IllegalArgumentException if the instance is of a family without a file format
     * @throws UncheckedIOException if it can not be written
     */
    public static Path write(Instance instance, Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.write(directory.resolve(instance.id() + SUFFIX), toJson(instance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one file.
     *
     * @throws InstanceFileException if it is not there or is not a valid instance
     * @throws UncheckedIOException if it can not be read
     */
    public static Instance read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InstanceFileException(file + ": there is no such file");
        }
        try {
            return fromJson(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads every file of a directory that ends in {@code .json}, in the order of their names.
     *
     * @throws InstanceFileException if there is no such directory, or a file is not a valid instance
     * @throws UncheckedIOException if it can not be read
     */
    public static List<Instance> readDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InstanceFileException(directory + ": there is no such directory");
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(InstanceFile::read)
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An instance as a document in UTF-8.
     *
     * @throws IllegalArgumentException if the instance is of a family without a file format
     */
    public static byte[] toJson(Instance instance) {
        for (InstanceFormat<?> family : FAMILIES) {
            if (family.type().isInstance(instance)) {
                return toJson(instance, family);
            }
        }
        throw new IllegalArgumentException("no file format is known for instances like " + instance.id());
    }

    private static <I extends Instance> byte[] toJson(Instance instance, InstanceFormat<I> family) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("family", family.family());
            json.writeStringField("id", instance.id());
            family.write(family.type().cast(instance), json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The instance of a document.
     *
     * @param file name of the document in messages
     * @param document JSON in UTF-8
     * @throws InstanceFileException if it is not a valid instance
     */
    public static Instance fromJson(String file, byte[] document) {
        try (JsonParser json = JSON.createParser(document)) {
            return instance(InstanceFields.read(file, json));
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            String place = e.getLocation() == null
                    ? file
                    : file + ":" + e.getLocation().getLineNr();
            throw new InstanceFileException(place + ": not valid JSON: " + reason, e);
        } catch (IOException e) {
            throw new InstanceFileException(file + ": not text in UTF-8: " + e.getMessage(), e);
        }
    }

    private static Instance instance(InstanceFields fields) {
        if (!fields.text("format").equals(FORMAT)) {
            throw fields.wrong("format", "must be \"" + FORMAT + "\"");
        }
        if (fields.wholeNumber("version", 1) != VERSION) {
            throw fields.wrong("version", "must be " + VERSION + ", the only version that is known");
        }
        InstanceFormat<?> family = family(fields);
        Optional<String> id = fields.optionalText("id");
        Instance instance = read(family, fields);
        fields.requireNoOthers();
        if (id.isPresent() && !id.get().equals(instance.id())) {
            throw fields.wrong("id", "must be \"" + instance.id() + "\" for these numbers, or be left out");
        }
        return instance;
    }

    private static Instance read(InstanceFormat<?> family, InstanceFields fields) {
        try {
            return family.read(fields);
        } catch (IllegalArgumentException e) {
            throw fields.wrong(e);
        }
    }

    private static InstanceFormat<?> family(InstanceFields fields) {
        String name = fields.text("family");
        for (InstanceFormat<?> family : FAMILIES) {
            if (family.family().equals(name)) {
                return family;
            }
        }
        String known = FAMILIES.stream().map(InstanceFormat::family).collect(Collectors.joining(", "));
        throw fields.wrong("family", "must be one of: " + known);
    }
}
