package org.skerry.data.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.data.generate.Instances;
import org.skerry.problem.traffic.Capacity;
import org.skerry.problem.traffic.Completeness;
import org.skerry.problem.traffic.Traffic;
import org.skerry.problem.traffic.TrafficInstance;
import org.skerry.run.Choice;
import org.skerry.run.Overlay;

class TrafficFormatTest {
    private static final String VALID = """
            {
              "format": "skerry-instance",
              "version": 1,
              "family": "traffic",
              "signal_units": 2,
              "roadside_units": 1,
              "completeness": "equal",
              "capacity": "per-unit",
              "security_threshold": 0.8,
              "workload_gigacycles": [1, 2],
              "uplink_megabit": [4, 8],
              "downlink_megabit": [0.5, 1],
              "signal_unit_gigahertz": [1, 2],
              "security": [0, 0.9],
              "deadline_seconds": [3, 4],
              "roadside_unit_gigahertz": [8],
              "roadside_unit_capacity_gigacycles": [2],
              "uplink_megabit_per_second": [4, 8],
              "downlink_megabit_per_second": [2, 4],
              "tau_roadside_unit_joules_per_megabit": [0.1, 0.2],
              "cloud_gigahertz": 32,
              "cloud_capacity_gigacycles": 12,
              "cloud_megabit_per_second": 50,
              "tau_cloud_joules_per_megabit": 0.25,
              "eps_signal_unit_joules_per_gigacycle": 2,
              "eps_roadside_unit_joules_per_gigacycle": 0.8,
              "eps_cloud_joules_per_gigacycle": 0.4
            }
            """;

    /** For tau of the links above: (1 + 0.5 + 0.5) W / R + 0.5 d^2 J/Mbit. */
    private static final String RADIO = """
            "link_meters": [1, 2],
              "radio_static_watts": 1,
              "radio_amplifier_joules_per_megabit": 0.5,
              "radio_path_loss_exponent": 2,
              "radio_receiver_amplifier_watts": 0.5,
              "radio_receiver_processing_watts": 0.5,""";

    private static TrafficInstance read(String document) {
        return (TrafficInstance) InstanceFile.fromJson("x.json", document.getBytes(UTF_8));
    }

    static Stream<Map<String, Object>> rules() {
        return Stream.of(Completeness.values())
                .flatMap(completeness -> Stream.of(Capacity.values())
                        .map(capacity -> Map.of(
                                "signalUnits",
                                4,
                                "roadsideUnits",
                                3,
                                "completeness",
                                Choice.name(completeness),
                                "capacity",
                                Choice.name(capacity))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsWrittenIsReadBitByBit(Map<String, Object> parameters) {
        Traffic family = Overlay.apply("problem traffic", Traffic.PUBLISHED, parameters);
        TrafficInstance instance = Instances.generate(family, 1, 0);

        assertThat(InstanceFile.fromJson("x.json", InstanceFile.toJson(instance)))
                .isEqualTo(instance);
    }

    @Test
    void aFileWrittenByHandIsTheInstanceOfItsNumbers() {
        TrafficInstance instance = read(VALID);

        assertThat(instance.signalUnits().count()).isEqualTo(2);
        assertThat(instance.secure(1)).isTrue();
        assertThat(instance.wholeSeconds(0, 1)).isEqualTo(0.125 + 0.25 + 1);
        assertThat(instance.wholeJoules(0, 1)).isEqualTo(0.8 + 0.1 * 4);
        assertThat(instance.rules().capacity()).isEqualTo(Capacity.PER_UNIT);
    }

    @Test
    void theRadioOfALinkCanStandForItsEnergy() {
        String radio = VALID.replace("\"tau_roadside_unit_joules_per_megabit\": [0.1, 0.2],", RADIO);

        assertThat(read(radio).links().joulesPerMegabit()).containsExactly(0.5 + 0.5, 0.25 + 2);
    }

    @Test
    void theEnergyOfALinkIsGivenInOneWayAlone() {
        String both = VALID.replace("\"tau_roadside", RADIO + "\n  \"tau_roadside");

        assertThatExceptionOfType(InstanceFileException.class)
                .isThrownBy(() -> read(both))
                .withMessageStartingWith("x.json:26: unknown field 'tau_roadside_unit_joules_per_megabit'. Known: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"equal\"  | \"all\"   | x.json:7: completeness (\"all\") must be one of: equal, at-most",
                "\"per-unit\" | \"each\" | x.json:8: capacity (\"each\") must be one of: per-unit, aggregate",
                "[4, 8],\\n  \"down | [4],\\n  \"down | x.json:11: uplink_megabit has 1 numbers and must have 2",
                "32         | -1        | x.json:21: cloud_gigahertz (-1) must be a finite number, at least 0",
                "32         | \"fast\"  | x.json:21: cloud_gigahertz (\"fast\") must be a finite number, at least 0",
                "[3, 4]     | [3, 0]    | x.json: deadlineSeconds[1] (0.0) must be above 0.0",
                "\"roadside_units\": 1 | \"roadside_units\": 0 | x.json:6: roadside_units (0) must be a whole number, at least 1"
            })
    void whatIsWrongIsToldWithFileLineFieldAndValue(String valid, String wrong, String message) {
        String found = valid.replace("\\n", "\n");
        assertThat(VALID).contains(found);

        assertThatExceptionOfType(InstanceFileException.class)
                .isThrownBy(() -> read(VALID.replace(found, wrong.replace("\\n", "\n"))))
                .withMessage(message);
    }
}
