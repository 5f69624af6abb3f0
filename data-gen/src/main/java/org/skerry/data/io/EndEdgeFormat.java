package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.IntToDoubleFunction;
import org.skerry.problem.endedge.Allocation;
import org.skerry.problem.endedge.Backhaul;
import org.skerry.problem.endedge.Devices;
import org.skerry.problem.endedge.EndEdgeInstance;
import org.skerry.problem.endedge.Network;
import org.skerry.problem.endedge.Servers;
import org.skerry.problem.endedge.Tasks;
import org.skerry.problem.endedge.Weights;

/** Instances of the family {@code endedge}: columns for servers, devices and tasks, then network and objective. */
final class EndEdgeFormat implements InstanceFormat<EndEdgeInstance> {
    private static final String SERVERS = "servers";
    private static final String SERVER_X = "server_x_meters";
    private static final String SERVER_Y = "server_y_meters";
    private static final String SERVER_RADIUS = "server_radius_meters";
    private static final String SERVER_HERTZ = "server_hertz";
    private static final String DEVICES = "devices";
    private static final String DEVICE_X = "device_x_meters";
    private static final String DEVICE_Y = "device_y_meters";
    private static final String DEVICE_HERTZ = "device_hertz";
    private static final String TRANSMIT_WATTS = "transmit_watts";
    private static final String WAIT_WATTS = "wait_watts";
    private static final String ENERGY_LIMIT = "energy_limit_joules";
    private static final String TASKS = "tasks";
    private static final String TASK_DEVICE = "task_device";
    private static final String BITS = "bits";
    private static final String CYCLES = "cycles";
    private static final String DEADLINE = "deadline_seconds";
    private static final String BANDWIDTH = "bandwidth_hertz";
    private static final String NOISE = "noise_watts";
    private static final String PATH_LOSS = "path_loss";
    private static final String LINK = "link";
    private static final String LINK_RATE = "link_bits_per_second";
    private static final String CLOUD_HERTZ = "cloud_hertz";
    private static final String ALLOCATION = "allocation";
    private static final String LATENCY_WEIGHT = "latency_weight";
    private static final String ENERGY_WEIGHT = "energy_weight";

    @Override
    public String family() {
        return EndEdgeInstance.FAMILY;
    }

    @Override
    public Class<EndEdgeInstance> type() {
        return EndEdgeInstance.class;
    }

    @Override
    public void write(EndEdgeInstance instance, JsonGenerator json) throws IOException {
        write(instance.servers(), json);
        write(instance.devices(), json);
        write(instance.tasks(), json);
        write(instance.network(), json);
        json.writeStringField(ALLOCATION, InstanceFields.name(instance.allocation()));
        json.writeNumberField(LATENCY_WEIGHT, instance.weights().latency());
        json.writeNumberField(ENERGY_WEIGHT, instance.weights().energy());
    }

    private static void write(Servers servers, JsonGenerator json) throws IOException {
        int count = servers.count();
        json.writeNumberField(SERVERS, count);
        write(SERVER_X, count, servers::xMeters, json);
        write(SERVER_Y, count, servers::yMeters, json);
        write(SERVER_RADIUS, count, servers::radiusMeters, json);
        write(SERVER_HERTZ, count, servers::hertz, json);
    }

    private static void write(Devices devices, JsonGenerator json) throws IOException {
        int count = devices.count();
        json.writeNumberField(DEVICES, count);
        write(DEVICE_X, count, devices::xMeters, json);
        write(DEVICE_Y, count, devices::yMeters, json);
        write(DEVICE_HERTZ, count, devices::hertz, json);
        write(TRANSMIT_WATTS, count, devices::transmitWatts, json);
        write(WAIT_WATTS, count, devices::waitWatts, json);
        write(ENERGY_LIMIT, count, devices::energyLimitJoules, json);
    }

    private static void write(Tasks tasks, JsonGenerator json) throws IOException {
        int count = tasks.count();
        json.writeNumberField(TASKS, count);
        int[] device = new int[count];
        for (int task = 0; task < count; task++) {
            device[task] = tasks.device(task);
        }
        json.writeFieldName(TASK_DEVICE);
        json.writeArray(device, 0, count);
        write(BITS, count, tasks::bits, json);
        write(CYCLES, count, tasks::cycles, json);
        write(DEADLINE, count, tasks::deadlineSeconds, json);
    }

    private static void write(Network network, JsonGenerator json) throws IOException {
        json.writeNumberField(BANDWIDTH, network.bandwidthHertz());
        json.writeNumberField(NOISE, network.noiseWatts());
        json.writeNumberField(PATH_LOSS, network.pathLoss());
        json.writeStringField(LINK, InstanceFields.name(network.link()));
        json.writeNumberField(LINK_RATE, network.linkBitsPerSecond());
        json.writeNumberField(CLOUD_HERTZ, network.cloudHertz());
    }

    private static void write(String name, int count, IntToDoubleFunction column, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (int i = 0; i < count; i++) {
            json.writeNumber(column.applyAsDouble(i));
        }
        json.writeEndArray();
    }

    @Override
    public EndEdgeInstance read(InstanceFields fields) {
        return new EndEdgeInstance(
                servers(fields),
                devices(fields),
                tasks(fields),
                network(fields),
                fields.choice(ALLOCATION, Allocation.class),
                new Weights(fields.number(LATENCY_WEIGHT, 0), fields.number(ENERGY_WEIGHT, 0)));
    }

    private static Servers servers(InstanceFields fields) {
        int count = fields.wholeNumber(SERVERS, 1);
        return new Servers(
                fields.numbers(SERVER_X, count),
                fields.numbers(SERVER_Y, count),
                fields.numbers(SERVER_RADIUS, count, 0),
                fields.numbers(SERVER_HERTZ, count, 0));
    }

    private static Devices devices(InstanceFields fields) {
        int count = fields.wholeNumber(DEVICES, 1);
        return new Devices(
                fields.numbers(DEVICE_X, count),
                fields.numbers(DEVICE_Y, count),
                fields.numbers(DEVICE_HERTZ, count, 0),
                fields.numbers(TRANSMIT_WATTS, count, 0),
                fields.numbers(WAIT_WATTS, count, 0),
                fields.numbers(ENERGY_LIMIT, count, 0));
    }

    private static Tasks tasks(InstanceFields fields) {
        int count = fields.wholeNumber(TASKS, 1);
        return new Tasks(
                fields.wholeNumbers(TASK_DEVICE, count, 0),
                fields.numbers(BITS, count, 0),
                fields.numbers(CYCLES, count, 0),
                fields.numbers(DEADLINE, count, 0));
    }

    private static Network network(InstanceFields fields) {
        return new Network(
                fields.number(BANDWIDTH, 0),
                fields.number(NOISE, 0),
                fields.number(PATH_LOSS, 0),
                fields.choice(LINK, Backhaul.Link.class),
                fields.number(LINK_RATE, 0),
                fields.number(CLOUD_HERTZ, 0));
    }
}
