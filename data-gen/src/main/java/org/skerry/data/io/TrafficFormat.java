package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.skerry.problem.traffic.Capacity;
import org.skerry.problem.traffic.Cloud;
import org.skerry.problem.traffic.Completeness;
import org.skerry.problem.traffic.ComputingEnergy;
import org.skerry.problem.traffic.Radio;
import org.skerry.problem.traffic.RoadsideLinks;
import org.skerry.problem.traffic.RoadsideUnits;
import org.skerry.problem.traffic.Rules;
import org.skerry.problem.traffic.SignalUnits;
import org.skerry.problem.traffic.TrafficInstance;

/**
 * Instances of the family {@code traffic}: arrays of M numbers for the signal units, of N for the roadside units, and
 * row-major of M N for the links between them.
 *
 * <p>A file written by hand may have the length of every link and the powers of its radio (ACE-IVY paper, Sec. III-B.3)
 * in place of the transmission energy tau that follows from them.
 */
final class TrafficFormat implements InstanceFormat<TrafficInstance> {
    private static final String SIGNAL_UNITS = "signal_units";
    private static final String ROADSIDE_UNITS = "roadside_units";
    private static final String COMPLETENESS = "completeness";
    private static final String CAPACITY = "capacity";
    private static final String SECURITY_THRESHOLD = "security_threshold";

    private static final String WORKLOAD = "workload_gigacycles";
    private static final String UPLINK = "uplink_megabit";
    private static final String DOWNLINK = "downlink_megabit";
    private static final String SPEED = "signal_unit_gigahertz";
    private static final String SECURITY = "security";
    private static final String DEADLINE = "deadline_seconds";

    private static final String ROADSIDE_SPEED = "roadside_unit_gigahertz";
    private static final String ROADSIDE_CAPACITY = "roadside_unit_capacity_gigacycles";
    private static final String UPLINK_RATE = "uplink_megabit_per_second";
    private static final String DOWNLINK_RATE = "downlink_megabit_per_second";
    private static final String ROADSIDE_TAU = "tau_roadside_unit_joules_per_megabit";

    private static final String METERS = "link_meters";
    private static final String STATIC_POWER = "radio_static_watts";
    private static final String AMPLIFIER = "radio_amplifier_joules_per_megabit";
    private static final String PATH_LOSS = "radio_path_loss_exponent";
    private static final String RECEIVER_AMPLIFIER = "radio_receiver_amplifier_watts";
    private static final String RECEIVER_PROCESSING = "radio_receiver_processing_watts";

    private static final String CLOUD_SPEED = "cloud_gigahertz";
    private static final String CLOUD_CAPACITY = "cloud_capacity_gigacycles";
    private static final String CLOUD_RATE = "cloud_megabit_per_second";
    private static final String CLOUD_TAU = "tau_cloud_joules_per_megabit";

    private static final String EPS = "eps_signal_unit_joules_per_gigacycle";
    private static final String ROADSIDE_EPS = "eps_roadside_unit_joules_per_gigacycle";
    private static final String CLOUD_EPS = "eps_cloud_joules_per_gigacycle";

    @Override
    public String family() {
        return TrafficInstance.FAMILY;
    }

    @Override
    public Class<TrafficInstance> type() {
        return TrafficInstance.class;
    }

    @Override
    public void write(TrafficInstance instance, JsonGenerator json) throws IOException {
        SignalUnits units = instance.signalUnits();
        RoadsideUnits roadside = instance.roadsideUnits();
        json.writeNumberField(SIGNAL_UNITS, units.count());
        json.writeNumberField(ROADSIDE_UNITS, roadside.count());
        json.writeStringField(COMPLETENESS, InstanceFields.name(instance.rules().completeness()));
        json.writeStringField(CAPACITY, InstanceFields.name(instance.rules().capacity()));
        json.writeNumberField(SECURITY_THRESHOLD, instance.rules().securityThreshold());
        write(WORKLOAD, units.gigacycles(), json);
        write(UPLINK, units.uplinkMegabit(), json);
        write(DOWNLINK, units.downlinkMegabit(), json);
        write(SPEED, units.gigahertz(), json);
        write(SECURITY, units.security(), json);
        write(DEADLINE, units.deadlineSeconds(), json);
        write(ROADSIDE_SPEED, roadside.gigahertz(), json);
        write(ROADSIDE_CAPACITY, roadside.capacityGigacycles(), json);
        write(UPLINK_RATE, instance.links().uplink(), json);
        write(DOWNLINK_RATE, instance.links().downlink(), json);
        write(ROADSIDE_TAU, instance.links().joulesPerMegabit(), json);
        json.writeNumberField(CLOUD_SPEED, instance.cloud().gigahertz());
        json.writeNumberField(CLOUD_CAPACITY, instance.cloud().capacityGigacycles());
        json.writeNumberField(CLOUD_RATE, instance.cloud().megabitPerSecond());
        json.writeNumberField(CLOUD_TAU, instance.cloud().joulesPerMegabit());
        json.writeNumberField(EPS, instance.computing().signalUnit());
        json.writeNumberField(ROADSIDE_EPS, instance.computing().roadsideUnit());
        json.writeNumberField(CLOUD_EPS, instance.computing().cloud());
    }

    private static void write(String name, double[] values, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values, 0, values.length);
    }

    @Override
    public TrafficInstance read(InstanceFields fields) {
        int units = fields.wholeNumber(SIGNAL_UNITS, 1);
        int roadside = fields.wholeNumber(ROADSIDE_UNITS, 1);
        return new TrafficInstance(
                new SignalUnits(
                        fields.numbers(WORKLOAD, units, 0),
                        fields.numbers(UPLINK, units, 0),
                        fields.numbers(DOWNLINK, units, 0),
                        fields.numbers(SPEED, units, 0),
                        fields.numbers(SECURITY, units, 0),
                        fields.numbers(DEADLINE, units, 0)),
                new RoadsideUnits(
                        fields.numbers(ROADSIDE_SPEED, roadside, 0), fields.numbers(ROADSIDE_CAPACITY, roadside, 0)),
                links(fields, (long) units * roadside),
                new Cloud(
                        fields.number(CLOUD_SPEED, 0),
                        fields.number(CLOUD_CAPACITY, 0),
                        fields.number(CLOUD_RATE, 0),
                        fields.number(CLOUD_TAU, 0)),
                new ComputingEnergy(fields.number(EPS, 0), fields.number(ROADSIDE_EPS, 0), fields.number(CLOUD_EPS, 0)),
                new Rules(
                        fields.number(SECURITY_THRESHOLD, 0),
                        fields.choice(COMPLETENESS, Completeness.class),
                        fields.choice(CAPACITY, Capacity.class)));
    }

    private static RoadsideLinks links(InstanceFields fields, long count) {
        double[] uplink = fields.numbers(UPLINK_RATE, count, 0);
        double[] downlink = fields.numbers(DOWNLINK_RATE, count, 0);
        double[] tau = fields.has(METERS) ? radioEnergy(fields, uplink) : fields.numbers(ROADSIDE_TAU, count, 0);
        return new RoadsideLinks(uplink, downlink, tau);
    }

    /** In J/Mbit, of data that is sent up. */
    private static double[] radioEnergy(InstanceFields fields, double[] uplink) {
        double[] meters = fields.numbers(METERS, uplink.length, 0);
        Radio radio = new Radio(
                fields.number(STATIC_POWER, 0),
                fields.number(AMPLIFIER, 0),
                fields.number(PATH_LOSS, 0),
                fields.number(RECEIVER_AMPLIFIER, 0),
                fields.number(RECEIVER_PROCESSING, 0));
        double[] joulesPerMegabit = new double[uplink.length];
        for (int link = 0; link < uplink.length; link++) {
            joulesPerMegabit[link] = radio.joulesPerMegabit(uplink[link], meters[link]);
        }
        return joulesPerMegabit;
    }
}
