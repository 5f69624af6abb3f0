package org.skerry.spark.claim;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.skerry.spark.experiment.UserError;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the claims of a paper from YAML, {@code conf/claims/NAME.yaml}. */
public final class PaperFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
            .build();

    private PaperFile() {}

    /**
     * Reads a file.
     *
     * @throws UserError if it can not be read or something in it is wrong
     */
    public static Paper read(Path file) {
        try {
            Object document = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            return MAPPER.convertValue(document, Paper.class);
        } catch (IOException e) {
            throw new UserError(file + ": can not be read (" + e.getMessage() + ").", e);
        } catch (YamlEngineException | IllegalArgumentException e) {
            throw new UserError(
                    file + ": "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }
}
